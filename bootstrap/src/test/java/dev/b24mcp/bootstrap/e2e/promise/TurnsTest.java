package dev.b24mcp.bootstrap.e2e.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.e2e.GatedClock;
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
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two agents before one portal that takes one request at a time. */
@Timeout(60)
class TurnsTest {

    private static final int MANY = 30;

    private final GatedClock clock = new GatedClock();
    private final SandboxPortal portal = SandboxPortal.start(
            SandboxSettings.defaults().withQuota(Quota.unlimited()).withClock(clock));
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger ids = new AtomicInteger();

    @SuppressWarnings("NullAway.Init") // started before each test
    private Program program;

    @SuppressWarnings("NullAway.Init") // as above
    private URI url;

    @BeforeEach
    void start() throws IOException {
        program = Program.start(
                Path.of("target"),
                Map.of(
                        "BITRIX_BASE_URL",
                        portal.baseUrl().toString(),
                        "BITRIX_TOKEN",
                        portal.webhookToken(),
                        "BITRIX_REQUESTS_PER_SECOND",
                        "100",
                        "BITRIX_BURST",
                        "1",
                        "SERVER_PORT",
                        "0"),
                "http");
        url = URI.create(program.address());
    }

    @AfterEach
    void stop() {
        clock.open();
        client.close();
        program.close();
        portal.close();
    }

    @Test
    void oneQuestionIsAnsweredBeforeMostOfAnothersMany() throws Exception {
        var busy = session();
        var other = session();
        // what the portal says of its fields is remembered
        deals(busy, 0).join();
        lead(other).join();
        var before = portal.journal().size();

        clock.close();
        var many =
                IntStream.rangeClosed(1, MANY).mapToObj(id -> deals(busy, id)).toList();
        awaitWaiting(MANY - 1);
        var one = lead(other);
        awaitWaiting(MANY);
        clock.open();
        one.join();
        many.forEach(CompletableFuture::join);

        var asked =
                portal.journal().stream().skip(before).map(JournalEntry::method).toList();
        assertThat(asked).hasSize(MANY + 1);
        assertThat(asked.subList(0, 3)).contains("crm.lead.list");
    }

    private String session() throws IOException, InterruptedException {
        var opened = client.send(request("""
                        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",
                        "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""").build(), BodyHandlers.discarding());
        return opened.headers().firstValue("Mcp-Session-Id").orElseThrow();
    }

    private CompletableFuture<HttpResponse<Void>> deals(String session, int id) {
        return call(session, "getDeals", "{\"limit\":1,\"select\":[\"ID\"],\"filter\":{\">ID\":" + id + "}}");
    }

    private CompletableFuture<HttpResponse<Void>> lead(String session) {
        return call(session, "getLeads", "{\"limit\":1,\"select\":[\"ID\"]}");
    }

    private CompletableFuture<HttpResponse<Void>> call(String session, String tool, String arguments) {
        var message = "{\"jsonrpc\":\"2.0\",\"id\":" + ids.incrementAndGet()
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}}";
        return client.sendAsync(
                request(message).header("Mcp-Session-Id", session).build(), BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String message) {
        return HttpRequest.newBuilder(url.resolve("/mcp"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(message));
    }

    private void awaitWaiting(int count) throws IOException, InterruptedException {
        var metrics = HttpRequest.newBuilder(url.resolve("/metrics")).build();
        while (!client.send(metrics, BodyHandlers.ofString())
                .body()
                .contains("b24mcp_crm_requests_waiting " + count + "\n")) {
            Thread.onSpinWait();
        }
    }
}
