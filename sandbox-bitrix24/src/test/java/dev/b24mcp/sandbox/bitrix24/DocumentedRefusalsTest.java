package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.sandbox.bitrix24.TestPortal.Reply;
import dev.b24mcp.sandbox.bitrix24.portal.Access;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The refusal that the documentation shows beside a method's answer is met by whoever gives cause for it. Nine are not
 * here: six are about rights to whole kinds of records, which nobody here lacks, and the others about HTTPS, about
 * nothing and about another method.
 */
class DocumentedRefusalsTest {
    private static final JsonNode REFUSALS = DocumentedSamples.read("documented-refusals.json");

    static List<String> refusals() {
        var names = new ArrayList<String>();
        REFUSALS.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theRefusalHasTheDocumentedStatusCodeAndKeys(String name) {
        var documented = REFUSALS.path(name);
        try (var portal = TestPortal.start()) {
            var method = DocumentedSamples.read(DocumentedSamplesTest.FOLDER + "/" + name + ".json")
                    .path("method")
                    .asText();
            var request = documented.path("request").toString().replace("\"WATCHED\"", watched(portal));
            var reply = send(portal, documented.path("as").asText(), method, elsewhere(portal, request));
            assertThat(reply.status()).as(reply.body().toString()).isIn(statuses(documented));
            assertThat(DocumentedErrorsTest.code(reply.body().path("error")))
                    .as(reply.body().toString())
                    .isEqualTo(DocumentedErrorsTest.code(documented.at("/response/error")));
            assertThat(Shape.of(reply.body()).differencesFrom(Shape.of(documented.path("response"))))
                    .isEmpty();
        }
    }

    /** Where the documentation does not tell, any of a refusal. */
    private static List<Integer> statuses(JsonNode documented) {
        int status = documented.path("status").asInt();
        return status == 0 ? List.of(400, 403) : List.of(status);
    }

    private static Reply send(TestPortal portal, String who, String method, String request) {
        return switch (who) {
            case "employee" -> portal.as(portal.portal().employeeWebhookToken(), method, request);
            case "application" -> portal.application(portal.portal().accessToken(), method, request);
            case "employee's application" -> portal.application(portal.portal().employeeAccessToken(), method, request);
            case "REST 3.0" -> portal.modern(method, request);
            default -> portal.call(method, request);
        };
    }

    /** A task that the employee only looks at. */
    private static String watched(TestPortal portal) {
        var employee = Access.EMPLOYEE_WEBHOOK.split("/", 2)[0];
        return portal.call(
                        "tasks.task.add", "{'fields':{'TITLE':'x','RESPONSIBLE_ID':3,'AUDITORS':[" + employee + "]}}")
                .result()
                .at("/task/id")
                .asText();
    }

    /** An activity that is somebody else's. */
    private static String elsewhere(TestPortal portal, String request) {
        var mark = "\"ELSEWHERE\"";
        if (!request.contains(mark)) {
            return request;
        }
        var found = portal.call("crm.activity.list", "{'filter':{'!RESPONSIBLE_ID':2}}")
                .result()
                .get(0)
                .path("ID")
                .asText();
        return request.replace(mark, found);
    }
}
