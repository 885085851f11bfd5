package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskMethodsTest {
    private static final TestPortal PORTAL = TestPortal.start();
    private static final List<JsonNode> TASKS = PORTAL.all("tasks.task.list", "'*','UF_*'");

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static void assertFilter(String filter, Predicate<JsonNode> expected) {
        var ids = TASKS.stream()
                .filter(expected)
                .map(task -> task.path("id").asText())
                .toList();
        assertThat(ids).isNotEmpty().hasSizeLessThan(TASKS.size());
        var reply = PORTAL.call("tasks.task.list", "{'filter':" + filter + ",'select':['ID'],'order':{'ID':'ASC'}}");
        assertThat(reply.body().path("total").asInt()).isEqualTo(ids.size());
        assertThat(TestPortal.texts(reply.result().path("tasks"), "id"))
                .isEqualTo(ids.subList(0, Math.min(50, ids.size())));
    }

    private static boolean isOverdue(JsonNode task) {
        return !List.of("4", "5").contains(task.path("status").asText())
                && task.path("deadline").isTextual()
                && OffsetDateTime.parse(task.path("deadline").asText())
                        .toInstant()
                        .isBefore(TestPortal.NOW);
    }

    @Test
    void theDerivedStatusIsNotTheRealOne() {
        assertFilter("{'STATUS':-1}", TaskMethodsTest::isOverdue);
        assertFilter("{'REAL_STATUS':3}", task -> task.path("status").asText().equals("3"));
        assertFilter("{'STATUS':3}", task -> task.path("subStatus").asText().equals("3"));
        assertThat(TASKS).anyMatch(task -> !task.path("status").equals(task.path("subStatus")));
        assertThat(TASKS)
                .allMatch(task ->
                        isOverdue(task) == task.path("subStatus").asText().equals("-1"));
    }

    @Test
    void plainNegatedAndComparedFieldsFilter() {
        assertFilter("{'!REAL_STATUS':5}", task -> !task.path("status").asText().equals("5"));
        assertFilter(
                "{'REAL_STATUS':[2,6]}", task -> task.path("status").asText().matches("[26]"));
        assertFilter("{'>PRIORITY':1}", task -> task.path("priority").asText().equals("2"));
        assertFilter("{'<=ID':'7'}", task -> task.path("id").asInt() <= 7);
        assertFilter("{'DEADLINE':''}", task -> task.path("deadline").isNull());
        assertFilter(
                "{'TITLE':'%договор%'}", task -> task.path("title").asText().contains("договор"));
        var auditor = TASKS.stream()
                .flatMap(task -> task.path("auditors").valueStream())
                .findFirst()
                .orElseThrow();
        assertFilter(
                "{'AUDITOR':" + auditor.asText() + "}",
                task -> task.path("auditors").valueStream().anyMatch(auditor::equals));
        var link = TASKS.stream()
                .filter(task -> !task.path("ufCrmTask").isEmpty())
                .findFirst()
                .orElseThrow()
                .path("ufCrmTask");
        assertFilter(
                "{'UF_CRM_TASK':'" + link.get(0).asText() + "'}",
                task -> task.path("ufCrmTask").equals(link));
    }

    @Test
    void operatorsOfOtherFamiliesAreIgnored() {
        var reply = PORTAL.call("tasks.task.list", "{'filter':{'=ID':1,'%TITLE':'нет такого','@ID':[1]}}");
        assertThat(reply.body().path("total").asInt()).isEqualTo(160);
    }

    @Test
    void theNewestIdComesFirst() {
        var reply = PORTAL.call("tasks.task.list", "{'select':['ID']}");
        assertThat(TestPortal.texts(reply.result().path("tasks"), "id")).startsWith("160", "159");
        assertThat(reply.body().path("next").asInt()).isEqualTo(50);
    }

    @Test
    void sortableFieldsSort() {
        var tasks = PORTAL.call("tasks.task.list", "{'order':{'CREATED_DATE':'desc'},'select':['CREATED_DATE']}")
                .result()
                .path("tasks");
        assertThat(TestPortal.texts(tasks, "createdDate").reversed()).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"STATUS", "DESCRIPTION", "NO_SUCH_FIELD", "createdDate"})
    void otherFieldsCannotBeSortedBy(String field) {
        var reply = PORTAL.call("tasks.task.list", "{'order':{'" + field + "':'asc'}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo("0");
        assertThat(reply.description()).isEqualTo("Invalid sorting key (internal error)");
    }

    @Test
    void peopleAppearWhenTheirIdIsSelectedAndTheGroupAlways() {
        var bare = PORTAL.call("tasks.task.list", "{'select':['ID']}")
                .result()
                .path("tasks")
                .get(0);
        assertThat(bare.toString()).isEqualTo("{\"id\":\"160\",\"group\":[]}");
        var task = PORTAL.call("tasks.task.list", "{'select':['RESPONSIBLE_ID','CREATED_BY']}")
                .result()
                .path("tasks")
                .get(0);
        assertThat(task.path("responsible").path("id")).isEqualTo(task.path("responsibleId"));
        assertThat(task.path("creator").path("id")).isEqualTo(task.path("createdBy"));
        assertThat(task.path("creator").path("name").asText()).contains(" ");
    }

    @Test
    void valuesAreStrings() {
        for (var task : TASKS) {
            for (var key :
                    List.of("id", "status", "subStatus", "priority", "responsibleId", "groupId", "createdDate")) {
                assertThat(task.path(key).isTextual()).as(key).isTrue();
            }
        }
    }

    @Test
    void getFindsRefusesAndExplains() {
        assertThat(PORTAL.call("tasks.task.get", "{'taskId':'7'}")
                        .result()
                        .path("task")
                        .path("id")
                        .asText())
                .isEqualTo("7");
        assertError("{}", "100");
        assertError("{'taskId':'abc'}", "0");
        assertError("{'taskId':90000}", "1048582");
        assertError("{'taskId':7,'select':'ID'}", "100");
    }

    private static void assertError(String request, String code) {
        var reply = PORTAL.call("tasks.task.get", request);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.error()).isEqualTo(code);
        assertThat(reply.description()).isNotEmpty();
    }
}
