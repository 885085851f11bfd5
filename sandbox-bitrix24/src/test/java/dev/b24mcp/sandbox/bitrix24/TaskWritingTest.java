package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.sandbox.bitrix24.TestPortal.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done to a task can be read of it afterwards. */
class TaskWritingTest {
    private final TestPortal portal = TestPortal.start();

    @AfterEach
    void close() {
        portal.close();
    }

    private String add(String fields) {
        return portal.call("tasks.task.add", "{'fields':{'TITLE':'Позвонить'," + fields + "}}")
                .result()
                .at("/task/id")
                .asText();
    }

    private JsonNode read(String id) {
        return portal.call("tasks.task.get", "{'taskId':" + id + ",'select':['*','UF_*','TAGS']}")
                .result()
                .path("task");
    }

    private Reply employee(String method, String json) {
        return portal.as(portal.portal().employeeWebhookToken(), method, json);
    }

    @Test
    void anAddedTaskIsAsItWasTold() {
        var task = read(add(
                "'RESPONSIBLE_ID':2,'DEADLINE':'2026-03-20T19:00:00+03:00','UF_CRM_TASK':['D_7'],'TAGS':['склад']"));
        assertThat(task.path("title").asText()).isEqualTo("Позвонить");
        assertThat(task.path("responsibleId").asText()).isEqualTo("2");
        assertThat(task.path("createdBy").asText()).isEqualTo("1");
        assertThat(task.path("deadline").asText()).isEqualTo("2026-03-20T19:00:00+03:00");
        assertThat(task.path("ufCrmTask").get(0).asText()).isEqualTo("D_7");
        assertThat(task.path("tags").elements().next().path("title").asText()).isEqualTo("склад");
        assertThat(task.path("status").asText()).isEqualTo("2");
    }

    @Test
    void whatCannotBeATaskIsRefused() {
        assertThat(portal.call("tasks.task.add", "{'fields':{'RESPONSIBLE_ID':1}}")
                        .description())
                .isEqualTo("Task title is not specified<br>");
        assertThat(portal.call("tasks.task.add", "{'fields':{'TITLE':'x','RESPONSIBLE_ID':777}}")
                        .error())
                .isEqualTo("ERROR_CORE");
        assertThat(portal.call("tasks.task.add", "{'fields':{'TITLE':'x','RESPONSIBLE_ID':1,'STATUS':9}}")
                        .description())
                .isEqualTo("Incorrect status<br>");
        assertThat(portal.call("tasks.task.add", "{}").error()).isEqualTo("100");
        assertThat(employee("tasks.task.add", "{'fields':{'TITLE':'x','RESPONSIBLE_ID':2,'CREATED_BY':1}}")
                        .error())
                .isEqualTo("0");
    }

    @Test
    void aTaskIsNoPartOfItself() {
        var above = add("'RESPONSIBLE_ID':1");
        var below = add("'RESPONSIBLE_ID':1,'PARENT_ID':" + above);
        assertThat(portal.call("tasks.task.update", "{'taskId':" + above + ",'fields':{'PARENT_ID':" + above + "}}")
                        .description())
                .isEqualTo("Cannot bind the node to itself<br>");
        assertThat(portal.call("tasks.task.update", "{'taskId':" + above + ",'fields':{'PARENT_ID':" + below + "}}")
                        .description())
                .isEqualTo("Creating cyclic links in tasks is prohibited<br>");
    }

    @Test
    void theHistoryTellsWhoChangedWhat() {
        var id = add("'RESPONSIBLE_ID':2");
        portal.call("tasks.task.update", "{'taskId':" + id + ",'fields':{'TITLE':'Написать','AUDITORS':[3]}}")
                .result();
        portal.call("task.checklistitem.add", "{'TASKID':" + id + ",'FIELDS':{'TITLE':'Договор'}}")
                .result();
        var history = portal.call("tasks.task.history.list", "{'taskId':" + id + ",'order':{'createdDate':'asc'}}")
                .result()
                .path("list");
        assertThat(TestPortal.texts(history, "field"))
                .containsExactly("NEW", "TITLE", "AUDITORS", "CHECKLIST_ITEM_CREATE");
        assertThat(history.get(1).at("/value/from").asText()).isEqualTo("Позвонить");
        assertThat(history.get(1).at("/value/to").asText()).isEqualTo("Написать");
        assertThat(history.get(2).at("/value/to").asText()).isEqualTo("3");
        assertThat(history.get(0).at("/user/id").asInt()).isEqualTo(1);
        assertThat(portal.call("tasks.task.history.list", "{'taskId':" + id + ",'filter':{'FIELD':'TITLE'}}")
                        .result()
                        .path("list"))
                .hasSize(1);
    }

    @Test
    void workThatIsControlledWaitsForWhoeverSetIt() {
        var id = add("'RESPONSIBLE_ID':2,'TASK_CONTROL':'Y'");
        assertThat(employee("tasks.task.start", "{'taskId':" + id + "}")
                        .result()
                        .at("/task/status")
                        .asText())
                .isEqualTo("3");
        assertThat(employee("tasks.task.complete", "{'taskId':" + id + "}")
                        .result()
                        .at("/task/status")
                        .asText())
                .isEqualTo("4");
        assertThat(employee("tasks.task.approve", "{'taskId':" + id + "}").error())
                .isEqualTo("0");
        portal.call("tasks.task.approve", "{'taskId':" + id + "}").result();
        var done = read(id);
        assertThat(done.path("status").asText()).isEqualTo("5");
        assertThat(done.path("closedBy").asText()).isEqualTo("1");
        portal.call("tasks.task.renew", "{'taskId':" + id + "}").result();
        assertThat(read(id).path("closedDate").isNull()).isTrue();
    }

    @Test
    void whoeverHandsATaskOnKeepsAnEyeOnIt() {
        var id = add("'RESPONSIBLE_ID':2");
        employee("tasks.task.delegate", "{'taskId':" + id + ",'userId':3}").result();
        var task = read(id);
        assertThat(task.path("responsibleId").asText()).isEqualTo("3");
        assertThat(task.path("auditors").get(0).asText()).isEqualTo("2");
        assertThat(employee("tasks.task.complete", "{'taskId':" + id + "}").error())
                .as("an auditor only looks")
                .isEqualTo("0");
    }

    @Test
    void aDeletedTaskIsGone() {
        var id = add("'RESPONSIBLE_ID':2");
        assertThat(employee("tasks.task.delete", "{'taskId':" + id + "}").error())
                .isEqualTo("1048582");
        assertThat(portal.call("tasks.task.delete", "{'taskId':" + id + "}")
                        .result()
                        .path("task")
                        .asBoolean())
                .isTrue();
        assertThat(portal.call("tasks.task.get", "{'taskId':" + id + "}").error())
                .isEqualTo("1048582");
    }

    @Test
    void everybodyMayDoWhatTheirPartInATaskLetsThem() {
        var id = add("'RESPONSIBLE_ID':2,'AUDITORS':[3]");
        var allowed = portal.call("tasks.task.getaccess", "{'taskId':" + id + ",'users':[1,2,3]}")
                .result()
                .path("allowedActions");
        assertThat(allowed.at("/1/REMOVE").asBoolean()).isTrue();
        assertThat(allowed.at("/2/REMOVE").asBoolean()).isFalse();
        assertThat(allowed.at("/2/COMPLETE").asBoolean()).isTrue();
        assertThat(allowed.at("/3/COMPLETE").asBoolean()).isFalse();
        assertThat(portal.call("tasks.task.getaccess", "{'taskId':" + id + ",'users':1}")
                        .error())
                .isEqualTo("100");
    }

    @Test
    void theChecklistIsPartOfTheAnswer() {
        var id = add("'RESPONSIBLE_ID':2");
        var list = portal.call("task.checklistitem.add", "{'TASKID':" + id + ",'FIELDS':{'TITLE':'Список'}}")
                .result();
        for (var title : new String[] {"Раз", "Два"}) {
            portal.call(
                            "task.checklistitem.add",
                            "{'TASKID':" + id + ",'FIELDS':{'TITLE':'" + title + "','PARENT_ID':" + list
                                    + ",'IS_COMPLETE':'Y'}}")
                    .result();
        }
        var tree = portal.call("tasks.task.start", "{'taskId':" + id + "}")
                .result()
                .at("/task/checkListTree/descendants/0");
        assertThat(tree.at("/fields/title").asText()).isEqualTo("Список");
        assertThat(tree.at("/fields/completedCount").asInt()).isEqualTo(2);
        assertThat(tree.at("/descendants/1/fields/title").asText()).isEqualTo("Два");
        assertThat(tree.at("/descendants/1/fields/displaySortIndex").asText()).isEqualTo("2");
        assertThat(tree.at("/descendants/1/nodeId").asInt()).isEqualTo(3);
    }

    @Test
    void lateTasksAreCounted() {
        int before = late();
        add("'RESPONSIBLE_ID':2,'DEADLINE':'2026-03-01'");
        assertThat(late()).isEqualTo(before + 1);
    }

    private int late() {
        return portal.call("tasks.task.counters.get", "{'userId':2,'type':'view_role_responsible'}")
                .result()
                .at("/expired/counter")
                .asInt();
    }

    @Test
    void applicationsAreToldOfTasks() {
        var token = portal.portal().accessToken();
        for (var event : new String[] {"ONTASKADD", "ONTASKUPDATE", "ONTASKDELETE"}) {
            portal.application(token, "event.bind", "{'event':'" + event + "','event_type':'offline'}");
        }
        var id = add("'RESPONSIBLE_ID':2");
        portal.call("tasks.task.start", "{'taskId':" + id + "}").result();
        portal.call("tasks.task.delete", "{'taskId':" + id + "}").result();
        var events = portal.application(token, "event.offline.list", "{}").result();
        assertThat(TestPortal.texts(events, "EVENT_NAME")).containsExactly("ONTASKADD", "ONTASKUPDATE", "ONTASKDELETE");
        assertThat(events.get(0).at("/EVENT_DATA/FIELDS_BEFORE").asText()).isEqualTo("undefined");
        assertThat(events.get(1).at("/EVENT_DATA/FIELDS_BEFORE/ID").asText()).isEqualTo(id);
        assertThat(events.get(2).at("/EVENT_DATA/FIELDS_AFTER").asText()).isEqualTo("undefined");
    }

    @Test
    void nobodyMakesAResultOfAnothersComment() {
        var id = add("'RESPONSIBLE_ID':2");
        var comment = portal.call("task.commentitem.add", "{'TASKID':" + id + ",'FIELDS':{'POST_MESSAGE':'x'}}")
                .result();

        assertThat(portal.as(
                                portal.portal().employeeWebhookToken(),
                                "tasks.task.result.addFromComment",
                                "{'commentId':" + comment + "}")
                        .description())
                .isEqualTo("Access denied.");
    }

    @Test
    void aCommentIsAResult() {
        var id = add("'RESPONSIBLE_ID':2");
        var comment = portal.call(
                        "task.commentitem.add", "{'TASKID':" + id + ",'FIELDS':{'POST_MESSAGE':'Всё [B]готово[/B]'}}")
                .result();
        var added = portal.call("tasks.task.result.addFromComment", "{'commentId':" + comment + "}")
                .result();
        assertThat(added.get("files").isNull()).isTrue();
        assertThat(portal.call("tasks.task.result.addFromComment", "{'commentId':" + comment + "}")
                        .description())
                .isEqualTo("Result already exists.");
        assertThat(portal.call("tasks.task.result.addFromComment", "{'commentId':999999}")
                        .description())
                .isEqualTo("Comment not found.");
        var results =
                portal.call("tasks.task.result.list", "{'taskId':" + id + "}").result();
        assertThat(results.get(0).path("commentId").asInt()).isEqualTo(comment.asInt());
        assertThat(results.get(0).path("formattedText").asText()).isEqualTo("Всё <B>готово</B>");
    }
}
