package dev.b24mcp.bootstrap.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The language of a client's file. */
interface ConfigText {

    /** A whole file with one server in it. */
    String alone(ObjectNode entry);

    /**
     * A file with the server in it; not a character of what is about something else changes.
     *
     * @throws UnreadableConfigException when the file is not in this language, or the place for the server cannot be found
     */
    String with(ObjectNode entry, String existing) throws UnreadableConfigException;

    /**
     * What a file says of the server.
     *
     * @return empty where it says nothing
     * @throws UnreadableConfigException when the file is not in this language
     */
    Optional<JsonNode> entry(String existing) throws UnreadableConfigException;
}
