package dev.b24mcp.domain.resource;

import java.util.Map;

/** What a client gets from a resource. */
public sealed interface ResourceOutcome {

    /** The content, plain Java values that make up one document. */
    record Content(Map<String, Object> document) implements ResourceOutcome {}

    /** It could not be read; {@code advice} says what to do about it, {@code code} names the cause. */
    record Failed(String code, String advice) implements ResourceOutcome {}
}
