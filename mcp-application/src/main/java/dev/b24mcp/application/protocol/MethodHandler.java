package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One method of the protocol. Safe for use by many threads at once; may block. */
@FunctionalInterface
public interface MethodHandler {

    /**
     * Handles one request.
     *
     * @param params the request's parameters
     * @return the result, as it is common to all eras
     * @throws MethodException when the parameters do not make sense
     */
    ObjectNode handle(ObjectNode params) throws MethodException;
}
