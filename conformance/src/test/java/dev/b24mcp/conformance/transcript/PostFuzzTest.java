package dev.b24mcp.conformance.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.adapter.http.HttpAdapter;
import dev.b24mcp.application.Event;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Outbox;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.conformance.FixtureServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changes what the transcripts say in small ways, and never finds a fault of the server's own. */
class PostFuzzTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 6_000;
    private static final int ROUNDS_OVER_HTTP = 500;
    private static final long SEED = 7;

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e300",
            "99999999999999999999",
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"é😀\"",
            "[]",
            "{}",
            "[[[[{}]]]]",
            "{\"a\":null}",
            "\"2026-07-28\"",
            "\"2025-11-25\"",
            "\"test_simple_text\"",
            "\"tools/call\"",
            "\"resources/read\"",
            "\"prompts/get\"",
            "\"completion/complete\"",
            "\"test://template/%ZZ/data\"");

    private static final List<String> HEADERS = List.of(
            "mcp-protocol-version", "mcp-method", "mcp-name", "mcp-session-id", "mcp-param-region", "last-event-id");

    private final Random random = new Random(SEED);
    private final List<String> said = said();

    @Test
    void aClientsFaultIsNeverTheServersOverItsOwnDoor() throws Exception {
        var server = FixtureServer.endpoint();
        for (var round = 0; round < ROUNDS; round++) {
            var message = changed(said.get(random.nextInt(said.size())));
            var headers = headers(message);
            var reply = answer(server, headers, message);
            check(message, reply, "seed " + SEED + ", round " + round + ": " + headers + " " + message);
        }
    }

    @Test
    void aClientsFaultIsNeverTheServersOverASocket() throws Exception {
        try (HttpAdapter server = Server.start();
                var client = HttpClient.newHttpClient()) {
            for (var round = 0; round < ROUNDS_OVER_HTTP; round++) {
                var message = changed(said.get(random.nextInt(said.size())));
                var request = HttpRequest.newBuilder(server.url())
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(message));
                headers(message).forEach((name, value) -> {
                    if (value.chars().allMatch(octet -> octet >= ' ' && octet < 0x7F)) {
                        request.header(name, value);
                    }
                });
                var status =
                        client.send(request.build(), BodyHandlers.ofString()).statusCode();
                assertThat(status)
                        .as("seed %s, round %s: %s", SEED, round, message)
                        .isLessThan(500);
            }
        }
    }

    private static Reply answer(McpEndpoint server, Map<String, String> headers, String message) {
        return server.post(TransportFacts.local(headers), message.getBytes(UTF_8))
                .answer(Quiet.CLIENT);
    }

    private static void check(String message, Reply reply, String round) throws IOException {
        if (reply.message().isEmpty()) {
            assertThat(reply.kind()).as(round).isIn(Reply.Kind.ACCEPTED, Reply.Kind.STREAMED);
            return;
        }
        var text = new String(reply.message().get(), UTF_8);
        var answer = JSON.readTree(text);
        assertThat(text).as(round).doesNotContain("\n").doesNotContain("\"incident\"");
        assertThat(reply.kind()).as(round).isIn(Reply.Kind.ANSWERED, Reply.Kind.REFUSED, Reply.Kind.NOT_FOUND);
        for (var each : answer.isArray() ? answer : List.of(answer)) {
            assertThat(each.path("jsonrpc").asText()).as(round).isEqualTo("2.0");
            assertThat(each.has("result") ^ each.has("error")).as(round).isTrue();
            assertThat(reply.kind() == Reply.Kind.ANSWERED || each.has("error"))
                    .as(round)
                    .isTrue();
        }
        if (answer.has("id")) {
            assertThat(answer.get("id"))
                    .as(round)
                    .isEqualTo(JSON.readTree(message).get("id"));
        }
    }

    private String changed(String message) throws IOException {
        var node = JSON.readTree(message);
        for (var change = random.nextInt(4); change > 0; change--) {
            change(node);
        }
        return random.nextInt(20) == 0 ? "[" + node + "]" : node.toString();
    }

    /** Puts another value, or none, somewhere at any depth. */
    private void change(JsonNode node) throws IOException {
        var value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        switch (node) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.get(random.nextInt(names.size()));
                var inside = object.get(name);
                if (inside.isContainerNode() && !inside.isEmpty() && random.nextInt(5) > 0) {
                    change(inside);
                } else if (random.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, value);
                }
            }
            case ArrayNode array -> array.add(value);
            default -> {
                // nothing to change in here
            }
        }
    }

    /** Mostly those that belong to the message. */
    private Map<String, String> headers(String message) throws IOException {
        var node = JSON.readTree(message);
        var headers = new HashMap<String, String>();
        if (random.nextInt(4) > 0 && node.path("params").has("_meta")) {
            headers.put("mcp-protocol-version", "2026-07-28");
            headers.put("mcp-method", node.path("method").asText());
            Stream.of("name", "uri", "taskId")
                    .map(node.path("params")::path)
                    .filter(JsonNode::isTextual)
                    .forEach(name -> headers.put("mcp-name", name.textValue()));
        }
        if (random.nextInt(4) == 0) {
            var value = VALUES.get(random.nextInt(VALUES.size())).replace("\"", "");
            headers.put(HEADERS.get(random.nextInt(HEADERS.size())), value);
        }
        return headers;
    }

    /** What clients say in the transcripts, but for what takes long. */
    private static List<String> said() {
        try (var files = Files.walk(Path.of("src/test/resources/transcripts"))) {
            var lines = new ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("> ") && line.endsWith("}"))
                        .map(line -> line.substring(2))
                        .filter(line -> !line.matches(
                                ".*(subscriptions/listen|slow_compute|failing_job|progress|logging|reconn).*"))
                        .forEach(lines::add);
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private enum Quiet implements Outbox {
        CLIENT;

        @Override
        public boolean send(Event event) {
            return true;
        }

        @Override
        public boolean keepAlive() {
            return true;
        }

        @Override
        public void hangUp() {
            // there is no stream
        }
    }
}
