package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.testkit.FakeCrm;

/** A provider with no more than it must have: a name, and a CRM to open. */
record FakeProvider(FakeCrm crm) implements Provider {

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public CrmGateway open(Settings settings) {
        return crm;
    }
}
