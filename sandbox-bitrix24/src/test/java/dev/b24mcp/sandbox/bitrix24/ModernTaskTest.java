package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** REST 3.0 knows the same tasks in its own words. */
class ModernTaskTest {
    private static final String PREFIX = "BITRIX_REST_V3_EXCEPTION_";

    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    private int add() {
        return portal.modern(
                        "tasks.task.add",
                        "{'fields':{'title':'Позвонить','creatorId':1,'responsibleId':2,'priority':'high',"
                                + "'needsControl':true}}")
                .result()
                .at("/item/id")
                .asInt();
    }

    private JsonNode old(int id) {
        return portal.call("tasks.task.get", "{'taskId':" + id + ",'select':['*','CHAT_ID']}")
                .result()
                .path("task");
    }

    private String refusal(String method, String json) {
        var reply = portal.modern(method, json);
        assertThat(reply.status()).isEqualTo(400);
        return reply.body().at("/error/code").asText().replace(PREFIX, "");
    }

    @Test
    void whatIsAddedThereIsReadTheOldWay() {
        var task = old(add());
        assertThat(task.path("title").asText()).isEqualTo("Позвонить");
        assertThat(task.path("priority").asText()).isEqualTo("2");
        assertThat(task.path("taskControl").asText()).isEqualTo("Y");
    }

    @Test
    void whatIsChangedThereIsReadThere() {
        int id = add();
        portal.modern("tasks.task.update", "{'id':" + id + ",'fields':{'status':'in_progress','responsibleId':3}}")
                .result();
        var item = portal.modern(
                        "tasks.task.get", "{'id':" + id + ",'select':['status','priority','responsible.name']}")
                .result()
                .path("item");
        assertThat(item.path("status").asText()).isEqualTo("in_progress");
        assertThat(item.path("priority").asText()).isEqualTo("high");
        assertThat(item.at("/responsible/name").asText()).isNotEmpty();
        assertThat(item.has("title")).isFalse();
        assertThat(old(id).path("responsibleId").asText()).isEqualTo("3");
    }

    @Test
    void listsAreFilteredByConditionsAndPaged() {
        int last = add();
        var page = portal.modern(
                        "tasks.task.list",
                        "{'select':['id'],'filter':[['id','<=',20],['id','in',[3,5,7,99]]],'order':{'id':'DESC'},"
                                + "'pagination':{'limit':2,'offset':1}}")
                .result()
                .path("items");
        assertThat(TestPortal.texts(page, "id")).containsExactly("5", "3");
        assertThat(portal.modern("tasks.task.list", "{'filter':[['id','>='," + last + "]]}")
                        .result()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aMessageIsInTheTasksChat() {
        int id = add();
        portal.modern("tasks.task.chat.message.send", "{'fields':{'taskId':" + id + ",'text':'Готово'}}")
                .result();
        var messages = portal.call(
                        "im.dialog.messages.get",
                        "{'DIALOG_ID':'chat" + old(id).path("chatId").asInt() + "'}")
                .result()
                .path("messages");
        assertThat(messages.get(0).path("text").asText()).isEqualTo("Готово");
    }

    @Test
    void refusalsSayWhatWasThrownAndWhichFieldIsToBlame() {
        assertThat(refusal("tasks.task.get", "{'id':99999}")).isEqualTo("ENTITYNOTFOUNDEXCEPTION");
        assertThat(refusal("tasks.task.list", "{'pagination':{'limit':'abc'}}"))
                .isEqualTo("INVALIDPAGINATIONEXCEPTION");
        assertThat(refusal("tasks.task.list", "{'filter':[['id','~',1]]}")).isEqualTo("UNKNOWNFILTEROPERATOREXCEPTION");
        assertThat(refusal("tasks.task.get", "id=5")).isEqualTo("INVALIDJSONEXCEPTION");
        assertThat(refusal("tasks.task.add", "{'fields':{'title':'x','creatorId':1,'responsibleId':777}}"))
                .isEqualTo("VALIDATION_DTOVALIDATIONEXCEPTION");
        var own = portal.modern("tasks.task.update", "{'id':5,'fields':{'creatorId':2}}")
                .body()
                .path("error");
        assertThat(own.at("/validation/0/field").asText()).isEqualTo("creatorId");
        assertThat(portal.modern("crm.deal.list", "{}").status()).isEqualTo(404);
        assertThat(portal.call("tasks.task.chat.message.send", "{}").error()).isEqualTo("ERROR_METHOD_NOT_FOUND");
    }
}
