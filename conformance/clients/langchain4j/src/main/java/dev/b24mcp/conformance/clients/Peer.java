package dev.b24mcp.conformance.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** A client that is connected, whatever library it is. */
interface Peer extends AutoCloseable {

    /** A prompt and the arguments that it cannot do without. */
    record Prompt(String name, List<String> required) {}

    /** The revision that was agreed on. */
    String negotiated();

    boolean hasPrompts();

    /** Names of the tools that take an object. */
    List<String> tools();

    /** The structured part of a tool's answer; throws when the tool failed. */
    JsonNode call(String tool, Map<String, Object> arguments);

    /** URIs. */
    List<String> resources();

    /** The text of a resource, which has to come under the URI that was asked for. */
    String read(String uri);

    List<Prompt> prompts();

    /** How many messages a prompt has. */
    int messages(String prompt, Map<String, Object> arguments);

    void ping();

    @Override
    void close();
}
