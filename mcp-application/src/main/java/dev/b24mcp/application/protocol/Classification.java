package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Which protocol era a message belongs to. */
public sealed interface Classification {

    /** The era that opens with {@code initialize}. */
    record Legacy() implements Classification {}

    /** The era whose requests stand alone. */
    record Stateless() implements Classification {}

    /** None: the message contradicts itself. */
    record Refused(@Nullable JsonNode id, RpcError error) implements Classification {}
}
