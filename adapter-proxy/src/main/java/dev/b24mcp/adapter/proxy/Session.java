package dev.b24mcp.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What {@code initialize} agreed on.
 *
 * @param id by which the server knows the client, where it wants one
 * @param revision the agreed revision of the protocol
 */
record Session(Optional<String> id, Optional<String> revision) {

    /** Before anything was agreed on. */
    static final Session NONE = new Session(Optional.empty(), Optional.empty());

    static Session agreed(Response response, JsonNode answer) {
        var revision = answer.path("result").path("protocolVersion");
        return new Session(
                response.session(), revision.isTextual() ? Optional.of(revision.asText()) : Optional.empty());
    }
}
