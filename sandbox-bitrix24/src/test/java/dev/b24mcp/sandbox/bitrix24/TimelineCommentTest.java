package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TimelineCommentTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static TestPortal.Reply comment(String action, String json) {
        return PORTAL.call("crm.timeline.comment." + action, json);
    }

    private static int add(String more) {
        return comment("add", "{'fields':{'ENTITY_ID':7,'ENTITY_TYPE':'deal','COMMENT':'Ждём оплату'" + more + "}}")
                .result()
                .asInt();
    }

    @Test
    void anAddedCommentIsListedUnderItsDeal() {
        int id = add("");
        var found = comment("list", "{'filter':{'ENTITY_ID':7,'ENTITY_TYPE':'deal'},'order':{'ID':'DESC'}}");
        var newest = found.result().get(0);
        assertThat(newest.path("ID").asText()).isEqualTo(String.valueOf(id));
        assertThat(newest.path("AUTHOR_ID").asText()).isEqualTo("1");
        assertThat(newest.path("FILES").toString()).isEqualTo("{}");
        assertThat(newest.path("CREATED").asText()).isEqualTo("2026-03-18T12:30:00+03:00");
    }

    @Test
    void filesAreObjectsByTheirNumbers() {
        int id = add(",'FILES':[['план.pdf','AAAA']]");
        var files = comment("get", "{'id':" + id + "}").result().path("FILES");
        assertThat(files.isObject()).isTrue();
        files.forEach(file -> assertThat(file.path("name").asText()).isEqualTo("план.pdf"));
    }

    @Test
    void updateAnswersTheNumberAndNewFilesReplaceTheOldOnes() {
        int id = add(",'FILES':[['1.pdf','AAAA'],['2.pdf','AAAA']]");
        assertThat(comment("update", "{'id':" + id + ",'fields':{'COMMENT':'Оплачено','FILES':[['3.pdf','A']]}}")
                        .result()
                        .asInt())
                .isEqualTo(id);
        var changed = comment("get", "{'id':" + id + "}").result();
        assertThat(changed.path("COMMENT").asText()).isEqualTo("Оплачено");
        assertThat(changed.path("FILES")).hasSize(1);
    }

    @Test
    void deleteAnswersNull() {
        int id = add("");
        assertThat(comment("delete", "{'id':" + id + "}").result().isNull()).isTrue();
        assertThat(comment("get", "{'id':" + id + "}").description()).isEqualTo("Not found.");
    }

    @Test
    void whatIsWrongIsNamedByItsCode() {
        assertThat(comment("add", "{'fields':{'ENTITY_ID':7,'ENTITY_TYPE':'deal','COMMENT':' '}}")
                        .error())
                .isEqualTo("INVALID_ARG_VALUE");
        assertThat(comment("add", "{'fields':{'ENTITY_ID':7,'ENTITY_TYPE':'castle','COMMENT':'x'}}")
                        .error())
                .isEqualTo("OWNER_NOT_FOUND");
        assertThat(comment("add", "{}").error()).isEqualTo("100");
    }

    @Test
    void onlyLowerCaseFieldsAreSeen() {
        assertThat(comment("add", "{'FIELDS':{'ENTITY_ID':7,'ENTITY_TYPE':'deal','COMMENT':'x'}}")
                        .error())
                .isEqualTo("100");
    }
}
