package dev.b24mcp.bootstrap.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** One way to bring messages to the trained process. */
interface Wire {

    /** Sends a request and waits for its answer. What else the server says meanwhile is of no interest. */
    JsonNode ask(ObjectNode request) throws IOException, InterruptedException;

    /** Sends what has no answer. */
    void tell(ObjectNode notification) throws IOException, InterruptedException;
}
