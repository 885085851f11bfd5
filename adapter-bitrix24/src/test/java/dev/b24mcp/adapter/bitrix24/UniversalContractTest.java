package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.CrmApi.Family;
import dev.b24mcp.adapter.bitrix24.support.Sandbox;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.testkit.CrmGatewayContract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;

/** The universal methods keep the contract of the CRM port as the classic ones do, smart processes included. */
class UniversalContractTest extends CrmGatewayContract {

    private static final CrmApi UNIVERSAL = new CrmApi(Family.UNIVERSAL, List.of(1036));

    private final Sandbox sandbox = new Sandbox(settings -> settings.withVolume(volume ->
            volume.withDeals(300).withLeads(RECORDS).withContacts(RECORDS).withUsers(RECORDS + 10)));
    private final Bitrix24Gateway gateway = sandbox.gateway(UNIVERSAL);

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Override
    protected CrmGateway gateway() {
        return gateway;
    }

    @Override
    protected CrmGateway unreachable() {
        // the discard port: nobody listens there
        return sandbox.gateway("http://127.0.0.1:9/rest", UNIVERSAL);
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
