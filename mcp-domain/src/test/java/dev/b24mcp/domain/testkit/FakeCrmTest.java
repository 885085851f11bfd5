package dev.b24mcp.domain.testkit;

import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.EntityDescription;

/** The fake keeps the contract too, so tests that use it can be believed. */
class FakeCrmTest extends CrmGatewayContract {

    private final CrmGateway crm = new FakeCrm(RECORDS + 1);

    @Override
    protected CrmGateway gateway() {
        return crm;
    }

    @Override
    protected CrmGateway unreachable() {
        var broken = new FakeCrm(1);
        broken.failWith(new Unavailable("DOWN", ""));
        return broken;
    }

    @Override
    protected String idInQueries(EntityDescription entity) {
        return FakeCrm.ID;
    }

    @Override
    protected String idInRecords(EntityDescription entity) {
        return FakeCrm.ID;
    }
}
