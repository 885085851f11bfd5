package dev.b24mcp.adapter.bitrix24.support;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.quota.Quota;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The emulated portal, without a limit where a test sets none, and gateways to it. */
public final class Sandbox implements AutoCloseable {

    private final SandboxPortal portal;
    private final List<Bitrix24Gateway> gateways = new ArrayList<>();

    public Sandbox(UnaryOperator<SandboxSettings> change) {
        this.portal = SandboxPortal.start(change.apply(
                SandboxSettings.defaults().withQuota(dev.b24mcp.sandbox.bitrix24.portal.Quota.unlimited())));
    }

    public SandboxPortal portal() {
        return portal;
    }

    public Bitrix24Gateway gateway() {
        return gateway(TestSettings.UNLIMITED);
    }

    public Bitrix24Gateway gateway(Quota quota) {
        var second = Duration.ofSeconds(1);
        var gateway = new Bitrix24Gateway(TestSettings.of(
                access(), Duration.ofSeconds(30), new RetryPolicy(3, Duration.ofMillis(1), second), quota));
        gateways.add(gateway);
        return gateway;
    }

    private PortalAccess access() {
        try {
            return PortalAccess.parse(portal.baseUrl().toString(), portal.webhookToken());
        } catch (UnusableAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        gateways.forEach(Bitrix24Gateway::close);
        portal.close();
    }
}
