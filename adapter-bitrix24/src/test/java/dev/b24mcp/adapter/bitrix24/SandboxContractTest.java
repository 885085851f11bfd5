package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.testkit.CrmGatewayContract;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

/** The adapter keeps the contract of the CRM port against the emulated portal. */
class SandboxContractTest extends CrmGatewayContract {

    private final SandboxPortal portal = SandboxPortal.start(SandboxSettings.defaults()
            .withVolume(volume -> volume.withDeals(300).withLeads(RECORDS).withUsers(RECORDS + 10))
            .withQuota(Quota.unlimited()));

    private final Bitrix24Gateway gateway = open(portal.baseUrl().toString());

    private Bitrix24Gateway open(String baseUrl) {
        try {
            return new Bitrix24Gateway(TestSettings.of(
                    PortalAccess.parse(baseUrl, portal.webhookToken()),
                    Duration.ofSeconds(10),
                    new RetryPolicy(1, Duration.ofMillis(1), Duration.ofSeconds(10))));
        } catch (UnusableAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @AfterAll
    void stop() {
        gateway.close();
        portal.close();
    }

    @Override
    protected CrmGateway gateway() {
        return gateway;
    }

    @Override
    protected CrmGateway unreachable() {
        // the discard port: nobody listens there
        return open("http://127.0.0.1:9/rest");
    }

    @Override
    protected String idInQueries(EntityDescription entity) {
        return "ID";
    }

    @Override
    protected String idInRecords(EntityDescription entity) {
        return entity.type().equals(EntityType.TASK) ? "id" : "ID";
    }
}
