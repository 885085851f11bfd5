package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.sandbox.bitrix24.TestPortal.Reply;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntax;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntaxException;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingLimit;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented error can be met: the same status, the same code, the same keys. */
class DocumentedErrorsTest {
    static final String FOLDER = "errors";

    private static final String PAGE = "nginx_502";

    /** Whoever does this is told that. */
    private static final Map<String, Function<TestPortal, Reply>> CAUSES = Map.ofEntries(
            Map.entry("access_denied_tariff", refusing("ACCESS_DENIED")),
            Map.entry("allowed_only_intranet_user", refusing("allowed_only_intranet_user")),
            Map.entry("authorization_error", refusing("authorization_error")),
            Map.entry("crm_access_denied", DocumentedErrorsTest::somebodyElsesDeal),
            Map.entry("crm_fields_not_array", portal -> portal.call("crm.deal.add", "{'fields':'TITLE'}")),
            Map.entry(
                    "crm_item_filter_field",
                    portal -> portal.call("crm.item.list", "{'entityTypeId':2,'filter':{'=noSuchField':1}}")),
            Map.entry("crm_not_found", portal -> portal.call("crm.deal.get", "{'ID':1000000}")),
            Map.entry("error_batch_length_exceeded", portal -> inBatch(portal, 51, "user.admin")),
            Map.entry("error_batch_method_not_allowed", portal -> inBatch(portal, 1, "batch")),
            Map.entry("error_method_not_found", portal -> portal.call("crm.nothing.list")),
            Map.entry("error_unexpected_answer", refusing("ERROR_UNEXPECTED_ANSWER")),
            Map.entry("expired_token", faulty("expired")),
            Map.entry("http200_body", DocumentedErrorsTest::noUtf8),
            Map.entry(
                    "insufficient_scope",
                    portal -> portal.as(portal.portal().narrowWebhookToken(), "crm.deal.list", "{}")),
            Map.entry("internal_server_error", refusing("INTERNAL_SERVER_ERROR")),
            Map.entry("invalid_credentials", portal -> portal.as("1/wrongsecret00000", "crm.deal.list", "{}")),
            Map.entry("invalid_request", refusing("INVALID_REQUEST")),
            Map.entry("invalid_token", portal -> portal.application("unknown", "crm.deal.list", "{}")),
            Map.entry("method_confirm_denied", refusing("METHOD_CONFIRM_DENIED")),
            Map.entry("method_confirm_waiting", refusing("METHOD_CONFIRM_WAITING")),
            Map.entry("no_auth_found", portal -> portal.get(portal.portal().baseUrl() + "/crm.deal.list")),
            Map.entry("operation_time_limit", DocumentedErrorsTest::tooSlow),
            Map.entry("overload_limit", refusing("OVERLOAD_LIMIT")),
            Map.entry("payment_required", refusing("PAYMENT_REQUIRED")),
            Map.entry("portal_deleted", refusing("PORTAL_DELETED")),
            Map.entry("query_limit_exceeded", DocumentedErrorsTest::tooOften),
            Map.entry("stagehistory_int_zero", portal -> portal.call("crm.stagehistory.list", "{'entityTypeId':7777}")),
            Map.entry("tasks_not_accessible", portal -> portal.call("tasks.task.get", "{'taskId':1000000}")),
            Map.entry("user_add_argument", portal -> portal.call("user.add", "{'EMAIL':'nobody'}")),
            Map.entry("v3_unknown_field", portal -> portal.modern("tasks.task.get", "{'id':5,'select':['stageId']}")),
            Map.entry("wrong_auth_type", portal -> portal.call("event.get")));

    static List<String> errors() {
        return DocumentedSamples.in(FOLDER).stream()
                .filter(name -> !name.equals(PAGE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("errors")
    void theErrorHasTheDocumentedStatusCodeAndKeys(String name) {
        var documented = DocumentedSamples.read(FOLDER + "/" + name + ".json");
        var cause = Objects.requireNonNull(CAUSES.get(name), name);
        try (var portal = TestPortal.start()) {
            var reply = cause.apply(portal);
            assertThat(reply.status()).as(reply.body().toString()).isEqualTo(status(name, documented));
            var error = reply.body();
            assertThat(code(error.path("error"))).isEqualTo(code(documented.at("/response/error")));
            assertThat(error.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(
                            () -> documented.path("response").fieldNames());
        }
    }

    @Test
    void aPageOfTheServerInFrontIsNoJson() throws IOException, InterruptedException {
        try (var portal = TestPortal.start();
                var client = HttpClient.newHttpClient()) {
            add(portal, "html502");
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(portal.webhook("crm.deal.list")))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body())
                    .isEqualToIgnoringWhitespace(DocumentedSamples.text(FOLDER + "/" + PAGE + ".html"));
        }
    }

    /** In REST 3.0 the code stands beside the message. */
    static JsonNode code(JsonNode error) {
        return error.isObject() ? error.path("code") : error;
    }

    /** In a batch an error stands among the results, and has no status of its own. */
    private static int status(String name, JsonNode documented) {
        return name.startsWith("error_batch") ? 200 : documented.path("status").asInt();
    }

    private static Reply inBatch(TestPortal portal, int times, String command) {
        var commands = TestPortal.JSON.createObjectNode();
        for (int i = 0; i < times; i++) {
            commands.put("c" + i, command);
        }
        var reply = portal.call("batch", "{'cmd':" + commands + "}");
        var error = reply.body().at("/result/result_error/c" + (times - 1));
        return new Reply(reply.status(), error, reply.contentType());
    }

    private static Function<TestPortal, Reply> refusing(String code) {
        return faulty("refuse=" + code);
    }

    private static Function<TestPortal, Reply> faulty(String rule) {
        return portal -> {
            add(portal, rule);
            return portal.call("crm.deal.list");
        };
    }

    private static void add(TestPortal portal, String rule) {
        try {
            portal.portal().faults().add(FaultSyntax.parse(rule, 1));
        } catch (FaultSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Reply somebodyElsesDeal(TestPortal portal) {
        var deal = portal.call("crm.deal.list", "{'filter':{'!ASSIGNED_BY_ID':2}}")
                .result()
                .get(0)
                .path("ID");
        return portal.as(portal.portal().employeeWebhookToken(), "crm.deal.get", "{'ID':" + deal + "}");
    }

    private static Reply noUtf8(TestPortal portal) {
        var request = HttpRequest.newBuilder(URI.create(portal.webhook("crm.deal.list")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(new byte[] {'a', '=', (byte) 0xFF}))
                .build();
        return portal.send(request);
    }

    private static Reply tooSlow(TestPortal ignored) {
        var limit = OperatingLimit.of(Duration.ofSeconds(1)).withCost("crm.deal.list", Duration.ofSeconds(2));
        try (var slow = TestPortal.start(settings -> settings.withOperating(limit))) {
            slow.call("crm.deal.list");
            return slow.call("crm.deal.list");
        }
    }

    private static Reply tooOften(TestPortal ignored) {
        try (var narrow = TestPortal.start(settings -> settings.withQuota(new Quota(1, 1)))) {
            narrow.call("crm.deal.list");
            return narrow.call("crm.deal.list");
        }
    }
}
