package dev.b24mcp.bootstrap.e2e.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.bootstrap.e2e.Program;
import dev.b24mcp.sandbox.bitrix24.JournalEntry;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program over HTTP before a portal of the test's own, and a client that speaks JSON to it. */
final class PromisedServer implements AutoCloseable {

    static final String ZONE = "Europe/Moscow";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SandboxPortal portal;
    private final Program program;
    private final URI url;
    private final HttpClient client = HttpClient.newHttpClient();

    private PromisedServer(SandboxPortal portal, Program program) throws IOException {
        this.portal = portal;
        this.program = program;
        this.url = URI.create(program.address());
    }

    static PromisedServer start() throws IOException {
        return start(Map.of());
    }

    static PromisedServer start(Map<String, String> settings) throws IOException {
        var portal = SandboxPortal.start(SandboxSettings.defaults().withQuota(new Quota(1_000, 10_000)));
        var environment = new HashMap<>(Map.of(
                "BITRIX_BASE_URL",
                portal.baseUrl().toString(),
                "BITRIX_TOKEN",
                portal.webhookToken(),
                "BITRIX_INSTANCE_NAME",
                "demo",
                "SERVER_PORT",
                "0",
                "SERVER_TIMEZONE",
                ZONE));
        environment.putAll(settings);
        return new PromisedServer(portal, Program.start(Path.of("target"), environment, "http"));
    }

    /** An answer: its status and its body. */
    record Answer(int status, JsonNode body) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** An answer that is no JSON. */
    String text(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    }

    /** Posts JSON, written with single quotes. */
    Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    Answer post(String path, JsonNode body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Calls a tool with arguments written with single quotes and gives the result. */
    JsonNode call(String tool, String arguments) throws IOException, InterruptedException {
        return rpc("tools/call", "{'name':'" + tool + "','arguments':" + arguments + "}")
                .at("/result");
    }

    /** Calls a tool with those arguments and gives the result. */
    JsonNode call(String tool, JsonNode arguments) throws IOException, InterruptedException {
        return call(tool, arguments.toString());
    }

    /** Sends a JSON-RPC request with parameters written with single quotes and gives the answer. */
    JsonNode rpc(String method, String params) throws IOException, InterruptedException {
        return post("/mcp", "{'jsonrpc':'2.0','id':1,'method':'" + method + "','params':" + params + "}")
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    /** What the portal was asked. */
    List<JournalEntry> journal() {
        return portal.journal();
    }

    /** The portal goes away for good. */
    void closePortal() {
        portal.close();
    }

    String portalSecret() {
        return portal.webhookToken();
    }

    URI url() {
        return url;
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        program.close();
        portal.close();
    }
}
