package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.TimedAnswer;

/** Where a batch sends its commands, on behalf of its caller. */
public interface Commands {

    /**
     * Calls one method.
     *
     * @param method the lower-case name
     * @throws dev.b24mcp.sandbox.bitrix24.rest.PortalError when the method is unknown, has used up its time or refuses
     */
    TimedAnswer call(String method, Parameters parameters);
}
