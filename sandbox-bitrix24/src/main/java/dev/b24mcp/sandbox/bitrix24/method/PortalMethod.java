package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;

/** One REST method; throws {@link dev.b24mcp.sandbox.bitrix24.rest.PortalError} to refuse. */
@FunctionalInterface
public interface PortalMethod {
    Answer call(Parameters parameters);
}
