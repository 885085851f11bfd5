package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.sandbox.bitrix24.fault.AfterHandling.NoTime;
import dev.b24mcp.sandbox.bitrix24.fault.AfterHandling.WrongTotal;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.BadGateway;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.Delay;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.ErrorInSuccess;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.ExpiredToken;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.QueryLimit;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.QueryLimitPage;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.Redirect;
import dev.b24mcp.sandbox.bitrix24.fault.BeforeHandling.Reset;
import dev.b24mcp.sandbox.bitrix24.fault.Fault;
import dev.b24mcp.sandbox.bitrix24.fault.FaultRule;
import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire.BrokenText;
import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire.Drip;
import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire.Drop;
import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire.GatewayTimeout;
import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire.Gzip;
import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire.HugeBody;
import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire.Truncation;
import dev.b24mcp.sandbox.bitrix24.fault.RepeatedRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private final TestPortal portal = TestPortal.start();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        client.close();
        portal.close();
    }

    private void next(Fault fault) {
        portal.portal().faults().add(FaultRule.next(1, fault));
    }

    private HttpResponse<byte[]> call(String method, String json, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portal.webhook(method)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.replace('\'', '"')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> list() throws IOException, InterruptedException {
        return call("crm.deal.list", "{'select':['ID','TITLE']}");
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return TestPortal.JSON.readTree(response.body());
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String type(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    @Test
    void somebodyElseAnswersInThePortalsPlace() throws Exception {
        next(new BadGateway());
        var page = list();
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(type(page)).isEqualTo("text/html");
        assertThat(text(page)).contains("502 Bad Gateway", "nginx");

        next(new QueryLimit());
        var limit = list();
        assertThat(limit.statusCode()).isEqualTo(503);
        assertThat(json(limit).path("error").asText()).isEqualTo("QUERY_LIMIT_EXCEEDED");

        next(new QueryLimitPage());
        var limitPage = list();
        assertThat(limitPage.statusCode()).isEqualTo(503);
        assertThat(type(limitPage)).isEqualTo("text/html");

        next(new ExpiredToken());
        var expired = list();
        assertThat(expired.statusCode()).isEqualTo(401);
        assertThat(json(expired).path("error").asText()).isEqualTo("expired_token");

        next(new ErrorInSuccess());
        var error = list();
        assertThat(error.statusCode()).isEqualTo(200);
        assertThat(json(error).has("error")).isTrue();
        assertThat(json(error).has("result")).isFalse();

        next(new Redirect(URI.create("https://moved.example/rest/")));
        var moved = list();
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("Location")).contains("https://moved.example/rest/");

        assertThat(list().statusCode()).isEqualTo(200);
        assertThat(portal.portal().stats().methods()).containsOnlyKeys("crm.deal.list");
        assertThat(portal.portal().stats().accepted()).isEqualTo(1);
    }

    @Test
    void aResetCallIsNeverHandledAndADroppedOneIs() throws Exception {
        int before = portal.portal().deals().count();
        next(new Reset());
        assertThatThrownBy(() -> call("crm.deal.add", "{'fields':{}}")).isInstanceOf(IOException.class);
        assertThat(portal.portal().deals().count()).isEqualTo(before);
        next(new Drop());
        assertThatThrownBy(() -> call("crm.deal.add", "{'fields':{}}")).isInstanceOf(IOException.class);
        assertThat(portal.portal().deals().count()).isEqualTo(before + 1);
        assertThat(portal.portal().journal())
                .extracting(JournalEntry::status)
                .containsExactly(JournalEntry.NO_ANSWER, 200);
    }

    /** What a client sees of a cable that was pulled, and what of a server that went away in good order. */
    @Test
    void aResetConnectionIsTornAndADroppedOneIsClosed() throws Exception {
        next(new Reset());
        try (var socket = askingBySocket()) {
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        next(new Drop());
        try (var socket = askingBySocket()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(list().statusCode()).isEqualTo(200);
    }

    private Socket askingBySocket() throws IOException {
        var address = URI.create(portal.webhook("profile"));
        var socket = new Socket(address.getHost(), address.getPort());
        socket.getOutputStream()
                .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void nginxLosesPatienceThoughThePortalWentOn() throws Exception {
        int before = portal.portal().deals().count();
        next(new GatewayTimeout());
        var page = call("crm.deal.add", "{'fields':{}}");
        assertThat(page.statusCode()).isEqualTo(504);
        assertThat(text(page)).contains("504 Gateway Time-out");
        assertThat(portal.portal().deals().count()).isEqualTo(before + 1);
    }

    @Test
    void theBodyIsSpoiltOnItsWay() throws Exception {
        var whole = list();
        next(new Truncation());
        var half = list();
        assertThat(half.body().length).isBetween(1, whole.body().length - 1);
        assertThatThrownBy(() -> json(half)).isInstanceOf(JsonProcessingException.class);

        next(new BrokenText());
        var broken = list();
        assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(broken.body())))
                .isInstanceOf(CharacterCodingException.class);
        next(new BrokenText());
        var brokenLatin = call("scope", "{}");
        assertThatThrownBy(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(brokenLatin.body())))
                .isInstanceOf(CharacterCodingException.class);

        next(new HugeBody(3 << 20));
        var huge = list();
        assertThat(huge.body().length).isGreaterThan(3 << 20);
        assertThat(json(huge).path("result")).isEqualTo(json(whole).path("result"));

        next(new Drip(Duration.ofNanos(1)));
        var dripped = list();
        assertThat(dripped.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(json(dripped).path("result")).isEqualTo(json(whole).path("result"));
    }

    @Test
    void gzipComesWhenAskedForOrUnasked() throws Exception {
        next(new Gzip(false));
        assertThat(list().headers().firstValue("Content-Encoding")).isEmpty();
        next(new Gzip(false));
        var asked = call("crm.deal.list", "{}", "Accept-Encoding", "br, gzip");
        assertThat(asked.headers().firstValue("Content-Encoding")).contains("gzip");
        next(new Gzip(true));
        var unasked = list();
        assertThat(unasked.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(unasked.body()))) {
            assertThat(TestPortal.JSON.readTree(unpacked).path("result")).hasSize(50);
        }
    }

    @Test
    void theAnswerItselfIsSpoiltInABatchToo() throws Exception {
        portal.portal().faults().add(FaultRule.always(new WrongTotal(-3)).on("CRM.Deal.List"));
        assertThat(json(list()).path("total").asInt()).isEqualTo(177);
        var batch = json(call("batch", "{'cmd':{'a':'crm.deal.list','b':'crm.lead.list'}}"))
                .path("result")
                .path("result_total");
        assertThat(batch.path("a").asInt()).isEqualTo(177);
        assertThat(batch.path("b").asInt()).isEqualTo(130);
        portal.portal().faults().clear();
        assertThat(json(list()).path("total").asInt()).isEqualTo(180);
        next(new NoTime());
        assertThat(json(list()).path("time").toString()).isEqualTo("[]");
    }

    @Test
    void theLastRowOfAPageComesAgainOnTheNext() throws Exception {
        portal.portal().faults().add(FaultRule.always(new RepeatedRows()));
        var first = json(call("crm.deal.list", "{'select':['ID']}")).path("result");
        var second = json(call("crm.deal.list", "{'select':['ID'],'start':50}")).path("result");
        assertThat(first).hasSize(50);
        assertThat(second.get(0)).isEqualTo(first.get(49));
        assertThat(second.get(1).path("ID").asText()).isEqualTo("51");
        call("tasks.task.list", "{'select':['ID']}");
        var tasks = json(call("tasks.task.list", "{'select':['ID'],'start':50}"))
                .path("result")
                .path("tasks");
        assertThat(tasks).hasSize(51);
    }

    @Test
    void noRowOfAnotherListComesAgain() throws Exception {
        portal.portal().faults().add(FaultRule.always(new RepeatedRows()));
        call("crm.deal.list", "{'select':['ID'],'order':{'ID':'DESC'}}");
        var others = json(call("crm.deal.list", "{'select':['ID'],'start':50}")).path("result");
        assertThat(others).hasSize(50);
    }

    @Test
    void thePortalRemembersHowOftenAFaultHasStruck() throws Exception {
        portal.portal().faults().add(FaultRule.next(2, new BadGateway()));
        for (int i = 0; i < 3; i++) {
            list();
        }
        assertThat(portal.portal().faults().struck()).containsEntry(new BadGateway(), 2L);
    }

    @Test
    void aDelayAndTheLatencyAreWaitedForReally() throws Exception {
        var clock = Clock.systemUTC();
        try (var slow = TestPortal.start(settings -> settings.withLatency(Duration.ofMillis(120)))) {
            var began = clock.instant();
            slow.call("batch", "{'cmd':['profile','profile','profile']}");
            assertThat(Duration.between(began, clock.instant())).isGreaterThanOrEqualTo(Duration.ofMillis(115));
        }
        next(new Delay(Duration.ofMillis(120)));
        var began = clock.instant();
        assertThat(list().statusCode()).isEqualTo(200);
        assertThat(Duration.between(began, clock.instant())).isGreaterThanOrEqualTo(Duration.ofMillis(115));
    }
}
