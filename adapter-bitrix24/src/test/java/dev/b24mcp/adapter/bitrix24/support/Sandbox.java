package dev.b24mcp.adapter.bitrix24.support;

import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.Bitrix24Settings;
import dev.b24mcp.adapter.bitrix24.CrmApi;
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
        return opened(settings(portal.baseUrl().toString(), quota));
    }

    public Bitrix24Gateway gateway(CrmApi crm) {
        return gateway(portal.baseUrl().toString(), crm);
    }

    /** To somewhere else. */
    public Bitrix24Gateway gateway(String root, CrmApi crm) {
        return opened(settings(root, TestSettings.UNLIMITED).withCrm(crm));
    }

    private Bitrix24Gateway opened(Bitrix24Settings settings) {
        var gateway = new Bitrix24Gateway(settings);
        gateways.add(gateway);
        return gateway;
    }

    private Bitrix24Settings settings(String root, Quota quota) {
        var second = Duration.ofSeconds(1);
        try {
            var access = PortalAccess.parse(root, portal.webhookToken());
            return TestSettings.of(
                    access, Duration.ofSeconds(30), new RetryPolicy(3, Duration.ofMillis(1), second), quota);
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
