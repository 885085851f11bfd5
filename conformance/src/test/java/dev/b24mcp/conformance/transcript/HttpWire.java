package dev.b24mcp.conformance.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.adapter.http.HttpAdapter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Streamable HTTP: each message is a POST, and one GET hears what no request asked for. */
final class HttpWire implements Wire {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION_CLAIM = "io.modelcontextprotocol/protocolVersion";

    private final HttpAdapter server = Server.start();
    private final BlockingQueue<String> received;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private volatile String session = "";

    HttpWire(BlockingQueue<String> received) {
        this.received = received;
    }

    @Override
    public void say(String text) throws IOException, InterruptedException {
        var message = read(text);
        var request = request(message)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        if (message.path("id").isMissingNode()
                || message.path("method").asText().equals("initialize")) {
            take(client.send(request, BodyHandlers.ofInputStream()));
        } else {
            Thread.startVirtualThread(() -> client.sendAsync(request, BodyHandlers.ofInputStream())
                    .thenAccept(this::take)
                    .join());
        }
        if (message.path("method").asText().equals("notifications/initialized")) {
            listen();
        }
    }

    private HttpRequest.Builder request(JsonNode message) {
        var request = HttpRequest.newBuilder(server.url()).header("Accept", "application/json, text/event-stream");
        if (!session.isEmpty()) {
            request.header("Mcp-Session-Id", session);
        }
        var version = message.path("params").path("_meta").path(VERSION_CLAIM);
        if (version.isTextual()) {
            request.header("MCP-Protocol-Version", version.textValue());
            request.header("Mcp-Method", message.path("method").asText());
            Stream.of("name", "uri", "taskId")
                    .map(message.path("params")::path)
                    .filter(JsonNode::isTextual)
                    .forEach(name -> request.header("Mcp-Name", encode(name.textValue())));
        }
        return request;
    }

    private static String encode(String name) {
        return "=?base64?" + Base64.getEncoder().encodeToString(name.getBytes(UTF_8)) + "?=";
    }

    /** Waits until the server has accepted the stream, so that nothing said afterwards can be missed. */
    private void listen() throws IOException, InterruptedException {
        var response = client.send(request(JSON.createObjectNode()).GET().build(), BodyHandlers.ofInputStream());
        Thread.startVirtualThread(() -> events(response.body()));
    }

    private void take(HttpResponse<InputStream> response) {
        response.headers().firstValue("Mcp-Session-Id").ifPresent(id -> session = id);
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/event-stream")) {
            events(response.body());
        } else {
            lines(response.body()).filter(line -> !line.isBlank()).forEach(received::add);
        }
    }

    private void events(InputStream body) {
        lines(body)
                .filter(line -> line.startsWith("data: {"))
                .map(line -> line.substring("data: ".length()))
                .forEach(received::add);
    }

    private static Stream<String> lines(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, UTF_8)).lines();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode().put("id", 0);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
