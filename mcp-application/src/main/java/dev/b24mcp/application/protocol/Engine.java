package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The behaviour of one protocol era: which methods it has and what it adds to their results.
 *
 * <p>A method that an era lacks is absent from its registry, never switched off. Safe for use by many threads at once.
 */
@FunctionalInterface
public interface Engine {

    /** Answers a request; blocks until it is done. Never throws for what a client sent. */
    Answer answer(JsonRpcMessage.Request request);

    /** The answer to a request. */
    sealed interface Answer {}

    record Result(ObjectNode result) implements Answer {}

    record Failure(RpcError error) implements Answer {}
}
