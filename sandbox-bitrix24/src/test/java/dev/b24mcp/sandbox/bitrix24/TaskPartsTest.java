package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TaskPartsTest {
    private static final TestPortal PORTAL = TestPortal.start();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    private static TestPortal.Reply comments(String json) {
        return PORTAL.call("task.commentitem.getlist", json);
    }

    /** A task with comments whose card is new, or old. */
    private static JsonNode task(boolean newCard) {
        for (var task : PORTAL.all("tasks.task.list", "'ID','COMMENTS_COUNT','CHAT_ID'")) {
            if (task.path("chatId").isNull() != newCard
                    && task.path("commentsCount").asInt() > 1) {
                return task;
            }
        }
        throw new AssertionError("No such task");
    }

    @Test
    void commentsOfAnOldCardAreListedAllAtOnce() {
        var task = task(false);
        var reply = comments("{'TASKID':" + task.path("id").asText() + ",'ORDER':{'ID':'desc'}}");
        assertThat(reply.result()).hasSize(task.path("commentsCount").asInt());
        assertThat(reply.body().has("total") || reply.body().has("next")).isFalse();
        assertThat(reply.result().get(0).path("POST_MESSAGE").asText()).isNotEmpty();
        assertThat(reply.result().get(0).path("AUTHOR_NAME").asText()).contains(" ");
    }

    @Test
    void aNewCardKeepsThemInItsChat() {
        var task = task(true);
        assertThat(comments("{'TASKID':" + task.path("id").asText() + "}")
                        .result()
                        .toString())
                .isEqualTo("[]");
        assertThat(task.path("chatId").isInt()).isTrue();
        var dialog = PORTAL.call(
                        "im.dialog.messages.get",
                        "{'DIALOG_ID':'chat" + task.path("chatId").asInt() + "'}")
                .result();
        assertThat(dialog.path("messages")).hasSize(task.path("commentsCount").asInt());
        assertThat(TestPortal.texts(dialog.path("users"), "id"))
                .contains(dialog.path("messages").get(0).path("author_id").asText());
    }

    @Test
    void aCommentAddedToANewCardIsAMessage() {
        var task = task(true);
        int id = PORTAL.call(
                        "task.commentitem.add",
                        "{'TASKID':" + task.path("id").asText() + ",'FIELDS':{'POST_MESSAGE':'Готово'}}")
                .result()
                .asInt();
        var newest = PORTAL.call(
                        "im.dialog.messages.get",
                        "{'DIALOG_ID':'chat" + task.path("chatId").asInt() + "','LIMIT':1}")
                .result()
                .path("messages")
                .get(0);
        assertThat(newest.path("id").asInt()).isEqualTo(id);
        assertThat(newest.path("text").asText()).isEqualTo("Готово");
    }

    @Test
    void anArgumentTooManyShiftsTheOthers() {
        var shifted = comments("{'TASKID':4,'FILTER':{'>=POST_DATE':'2025-01-01'}}");
        assertThat(shifted.status()).isEqualTo(400);
        assertThat(shifted.error()).isEqualTo("ERROR_CORE");
        assertThat(shifted.description())
                .isEqualTo("TASKS_ERROR_EXCEPTION_#256; Param #1 (arOrder) for method ctaskcommentitem::getlist()"
                        + " must not contain key \">=POST_DATE\".; 256/TE/WRONG_ARGUMENTS<br>");
        assertThat(comments("{'extra':{'a':1},'TASKID':4}").description())
                .contains(
                        "Param #0 (taskId) for method ctaskcommentitem::getlist() expected to be of type \"integer\"");
    }

    @Test
    void namesDoNotMatterButPlacesDo() {
        assertThat(comments("[" + task(false).path("id").asText() + ",{'ID':'asc'}]")
                        .result())
                .isNotEmpty();
        assertThat(PORTAL.call("task.commentitem.add", "{'TASKID':4}").description())
                .contains("Param #1 (arFields) expected by method ctaskcommentitem::add(), but not given.");
        assertThat(PORTAL.call("task.commentitem.add", "{'TASKID':4,'FIELDS':{'TEXT':'x'}}")
                        .description())
                .contains("must not contain key \"TEXT\"");
        assertThat(comments("{'TASKID':99999}").description())
                .isEqualTo("TASKS_ERROR_EXCEPTION_#8; Action failed; 8/TE/ACTION_FAILED_TO_BE_PROCESSED<br>");
    }

    @Test
    void aChecklistHasAHeadUnderNothing() {
        var items = PORTAL.call("task.checklistitem.getlist", "{'TASKID':6,'ORDER':{'SORT_INDEX':'ASC'}}")
                .result();
        assertThat(items.get(0).path("PARENT_ID").isInt()).isTrue();
        assertThat(items.get(1).path("PARENT_ID").asText())
                .isEqualTo(items.get(0).path("ID").asText());
        assertThat(items.get(1).path("PARENT_ID").isTextual()).isTrue();
        assertThat(items.get(0).path("ATTACHMENTS").toString()).isEqualTo("[]");
        assertThat(PORTAL.call("task.checklistitem.getlist", "{'TASKID':3,'ORDER':{'IS_COMPLETED':'ASC'}}")
                        .description())
                .contains("must not contain key \"IS_COMPLETED\"");
    }

    @Test
    void completingInTheWrongOrderIsFalse() {
        int item = PORTAL.call("task.checklistitem.add", "{'TASKID':3,'FIELDS':{'TITLE':'Проверить'}}")
                .result()
                .asInt();
        assertThat(PORTAL.call("task.checklistitem.complete", "{'ITEMID':" + item + ",'TASKID':3}")
                        .result()
                        .asBoolean())
                .isFalse();
        assertThat(PORTAL.call("task.checklistitem.complete", "{'TASKID':3,'ITEMID':" + item + "}")
                        .result()
                        .asBoolean())
                .isTrue();
        assertThat(PORTAL.call("task.checklistitem.complete", "{'TASKID':3}").description())
                .contains("Param #1 (itemId) expected by method ctaskchecklistitem::complete(), but not given.");
    }

    @Test
    void timeIsListedOfATaskOrOfAll() {
        var one = PORTAL.call("task.elapseditem.getlist", "[4,{'ID':'desc'}]");
        assertThat(one.body().path("total").asInt()).isEqualTo(2);
        assertThat(one.result().get(0).path("SECONDS").isTextual()).isTrue();
        var all = PORTAL.call("task.elapseditem.getlist", "[{'ID':'desc'},{'>=CREATED_DATE':'2024-02-16'}]");
        assertThat(all.body().path("total").asInt()).isGreaterThan(10);
        assertThat(all.result()).hasSize(50);
    }
}
