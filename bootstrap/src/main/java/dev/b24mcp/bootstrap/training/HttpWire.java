package dev.b24mcp.bootstrap.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** Streamable HTTP: each message is a POST. */
final class HttpWire implements Wire, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SESSION = "Mcp-Session-Id";
    private static final String VERSION_CLAIM = "io.modelcontextprotocol/protocolVersion";
    private static final String EVENT = "data: {";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private String session = "";

    HttpWire(URI server) {
        this.server = server;
    }

    @Override
    public JsonNode ask(ObjectNode request) throws IOException, InterruptedException {
        for (var message : post(request)) {
            var answer = JSON.readTree(message);
            if (answer.path("id").equals(request.path("id"))) {
                return answer;
            }
        }
        throw new EOFException();
    }

    @Override
    public void tell(ObjectNode notification) throws IOException, InterruptedException {
        post(notification);
    }

    void get(String path) throws IOException, InterruptedException {
        client.send(to(path).build(), BodyHandlers.discarding());
    }

    /** Opens a stream of events and leaves it open. */
    void open(String path) throws IOException, InterruptedException {
        client.send(to(path).header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
    }

    private Iterable<String> post(ObjectNode message) throws IOException, InterruptedException {
        var request = to("/mcp")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(message.toString()));
        claim(message, request);
        var response = client.send(request.build(), BodyHandlers.ofLines());
        session = response.headers().firstValue(SESSION).orElse(session);
        return response.body()
                .filter(line -> line.startsWith("{") || line.startsWith(EVENT))
                .map(line -> line.substring(line.indexOf('{')))
                .toList();
    }

    /** A request without a session says in its headers what is in its body. */
    private static void claim(ObjectNode message, HttpRequest.Builder request) {
        var params = message.path("params");
        var version = params.path("_meta").path(VERSION_CLAIM);
        if (version.isTextual()) {
            request.setHeader("MCP-Protocol-Version", version.textValue());
            request.setHeader("Mcp-Method", message.path("method").asText());
            Stream.of("name", "uri")
                    .map(params::path)
                    .filter(JsonNode::isTextual)
                    .forEach(name -> request.setHeader("Mcp-Name", name.textValue()));
        }
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        if (!session.isEmpty()) {
            request.header(SESSION, session);
        }
        return request;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
