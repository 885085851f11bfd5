package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.domain.call.RemarkLevel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The levels of remarks in the protocol's words. */
public final class Remarks {

    private Remarks() {}

    /** The level that a client names, in lower case as the protocol has it. */
    public static Optional<RemarkLevel> level(JsonNode name) {
        return Arrays.stream(RemarkLevel.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name.asText()))
                .findFirst();
    }
}
