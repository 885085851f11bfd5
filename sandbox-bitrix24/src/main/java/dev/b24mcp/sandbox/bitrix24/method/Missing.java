package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;

/** What the newer families say when a parameter is not there. */
final class Missing {
    private Missing() {}

    static void require(Parameters parameters, String name) {
        if (!parameters.has(name)) {
            throw new PortalError(400, "100", "Could not find value for parameter {" + name + "} (internal error)");
        }
    }
}
