package dev.b24mcp.adapter.bitrix24.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.b24mcp.adapter.bitrix24.Bitrix24Gateway;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A portal on the loopback interface that gives prepared answers; lives as long as a test class and forgets after each test. */
public final class Portal implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** The webhook's secret; an invented one. */
    public static final String SECRET = "inventedsecret0123";

    /** Long enough never to matter. */
    public static final Duration PATIENT = Duration.ofSeconds(30);

    private static final String REST = "/rest/1/" + SECRET + "/";

    private final WireMockServer server = new WireMockServer(options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .jettyStopTimeout(100L)
            .extensions(new BatchAnswers()));
    private final List<Bitrix24Gateway> gateways = new ArrayList<>();
    private final Semaphore arrived = new Semaphore(0);

    @Override
    public void beforeAll(ExtensionContext context) {
        server.addMockServiceRequestListener((request, response) -> arrived.release());
        server.start();
        acceptBatches();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        gateways.forEach(Bitrix24Gateway::close);
        gateways.clear();
        server.resetAll();
        acceptBatches();
        arrived.drainPermits();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
    }

    private void acceptBatches() {
        server.stubFor(post(urlEqualTo(REST + "batch")).atPriority(1).willReturn(aResponse()));
    }

    /** Address of the REST API, without a credential. */
    public String root() {
        return "http://127.0.0.1:" + server.port() + "/rest";
    }

    public PortalAccess access(String token) {
        try {
            return PortalAccess.parse(root(), token);
        } catch (UnusableAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A gateway with a webhook that tries once. */
    public Bitrix24Gateway gateway() {
        return gateway(0);
    }

    /** A gateway with a webhook that waits next to nothing between its tries. */
    public Bitrix24Gateway gateway(int retries) {
        return gateway(PATIENT, new RetryPolicy(retries, Duration.ofMillis(1), PATIENT));
    }

    public Bitrix24Gateway gateway(Duration timeout, RetryPolicy retries) {
        return gateway(access("1/" + SECRET), timeout, retries);
    }

    /** Closed after the test. */
    public Bitrix24Gateway gateway(PortalAccess access, Duration timeout, RetryPolicy retries) {
        var gateway = new Bitrix24Gateway(TestSettings.of(access, timeout, retries));
        gateways.add(gateway);
        return gateway;
    }

    public static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body);
    }

    public static ResponseDefinitionBuilder html(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "text/html")
                .withBody(body);
    }

    /** Answers every request, wherever it goes. */
    public void answers(ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    /** Answers the webhook's calls of one method; single quotes stand for double ones. */
    public void answers(String method, String body) {
        server.stubFor(post(urlEqualTo(REST + method)).willReturn(json(200, body.replace('\'', '"'))));
    }

    /** Answers requests one after the other, the last answer for ever. */
    public void answersInTurn(ResponseDefinitionBuilder... answers) {
        for (int turn = 0; turn < answers.length; turn++) {
            server.stubFor(any(anyUrl())
                    .inScenario("turns")
                    .whenScenarioStateIs(turn == 0 ? Scenario.STARTED : "turn " + turn)
                    .willSetStateTo("turn " + Math.min(turn + 1, answers.length - 1))
                    .willReturn(answers[turn]));
        }
    }

    /** Answers batches themselves, whatever is in them; single quotes stand for double ones. */
    public void answersBatches(String result) {
        var body = "{\"result\":" + result.replace('\'', '"') + "}";
        server.stubFor(post(urlEqualTo(REST + "batch")).atPriority(1).willReturn(json(200, body)));
    }

    /** Answers the webhook's calls of one method for one page. */
    public void answersPage(String method, int start, String body) {
        server.stubFor(post(urlEqualTo(REST + method))
                .withRequestBody(equalToJson("{\"start\":" + start + "}", true, true))
                .willReturn(json(200, body)));
    }

    /** Returns when a request has come. */
    public void awaitRequest() throws InterruptedException {
        if (!arrived.tryAcquire(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no request came");
        }
    }

    /** What was asked so far, the oldest first. */
    public List<LoggedRequest> requests() {
        return all().filter(request -> !request.containsHeader(BatchAnswers.COMMAND))
                .toList();
    }

    private Stream<LoggedRequest> all() {
        return server.getAllServeEvents().reversed().stream().map(ServeEvent::getRequest);
    }

    /** The bodies of what was asked so far. */
    public List<Map<String, @Nullable Object>> bodies() {
        return requests().stream()
                .map(request -> Json.object(request.getBodyAsString()))
                .toList();
    }

    /** The offsets of the pages that were asked for, alone or in batches. */
    public List<@Nullable Object> starts() {
        var starts = new ArrayList<@Nullable Object>();
        all().filter(request -> !request.getUrl().endsWith("/batch"))
                .map(request -> Json.object(request.getBodyAsString()))
                .forEach(body -> starts.add(body.get("start")));
        return starts;
    }
}
