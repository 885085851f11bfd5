package dev.b24mcp.sandbox.bitrix24;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The documented requests as they are here: the records that the documentation's portal has are others. */
final class DocumentedRequests {
    /** By the sample's name, what its request has here in the place of some of its parameters. */
    private static final JsonNode HERE = DocumentedSamples.read("documented-requests.json");

    /** What is not known beforehand. */
    private static final Map<String, Function<TestPortal, String>> PLACEHOLDERS = Map.ofEntries(
            Map.entry("CONTACT", portal -> reachable(portal).path("ID").asText()),
            Map.entry(
                    "PHONE",
                    portal ->
                            reachable(portal).path("PHONE").get(0).path("VALUE").asText()),
            Map.entry("LEAD", portal -> first(portal, "crm.lead.list", "{'filter':{'HAS_PHONE':'Y','HAS_EMAIL':'Y'}}")),
            Map.entry("DEAL", portal -> first(portal, "crm.deal.list", "{'filter':{'!CONTACT_ID':''}}")),
            Map.entry("COMMENT", portal -> first(portal, "crm.timeline.comment.list", "{'order':{'ID':'DESC'}}")),
            Map.entry(
                    "CALL",
                    portal -> portal.call("voximplant.statistic.get", "{'FILTER':{'>CALL_DURATION':0}}")
                            .result()
                            .get(0)
                            .path("CRM_ACTIVITY_ID")
                            .asText()),
            Map.entry("CHAT", portal -> "chat" + chat(portal)),
            Map.entry("TASK", DocumentedRequests::taskAboutADeal),
            Map.entry("DISCUSSED", DocumentedRequests::discussedTask),
            Map.entry("TODO", DocumentedRequests::todo));

    private DocumentedRequests() {}

    /** What the samples need to be there: events wait in the queue, and deal 7 has a comment with files. */
    static void prepare(TestPortal portal) {
        var token = portal.portal().accessToken();
        for (var event : List.of("ONCRMLEADADD", "ONCRMCOMPANYADD")) {
            portal.application(token, "event.bind", "{'event':'" + event + "','event_type':'offline'}");
        }
        portal.application(
                token, "event.bind", "{'event':'ONCRMLEADADD','handler':'https://www.my-domain.com/handler/'}");
        portal.call("crm.item.add", "{'entityTypeId':1,'fields':{'title':'x'}}");
        portal.call("crm.item.add", "{'entityTypeId':4,'fields':{'title':'x'}}");
        portal.call(
                "crm.timeline.comment.add",
                "{'fields':{'ENTITY_ID':7,'ENTITY_TYPE':'deal','COMMENT':'x','FILES':[['1.gif','R0lGOD']]}}");
    }

    static JsonNode here(TestPortal portal, JsonNode documented, String name) {
        if (!(documented instanceof ObjectNode request)) {
            return documented;
        }
        var here = HERE.path(name).toString();
        for (var placeholder : PLACEHOLDERS.entrySet()) {
            var mark = "\"" + placeholder.getKey() + "\"";
            if (here.contains(mark)) {
                here = here.replace(mark, "\"" + placeholder.getValue().apply(portal) + "\"");
            }
        }
        try {
            if (TestPortal.JSON.readTree(here) instanceof ObjectNode changes) {
                request.setAll(changes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return request;
    }

    private static String todo(TestPortal portal) {
        return portal.call(
                        "crm.activity.todo.add", "{'ownerTypeId':2,'ownerId':7,'deadline':'2026-04-01T10:00:00+03:00'}")
                .result()
                .path("id")
                .asText();
    }

    private static JsonNode reachable(TestPortal portal) {
        return portal.call("crm.contact.list", "{'select':['PHONE'],'filter':{'HAS_EMAIL':'Y','HAS_PHONE':'Y'}}")
                .result()
                .get(0);
    }

    /** A task with a file. */
    private static String taskAboutADeal(TestPortal portal) {
        var task = portal.call("tasks.task.list", "{'filter':{'!UF_CRM_TASK':''},'select':['ID']}")
                .result()
                .path("tasks")
                .get(0)
                .path("id")
                .asText();
        portal.call("tasks.task.files.attach", "{'taskId':" + task + ",'fileId':6}");
        return task;
    }

    /** A task with a checklist, people beside it and a comment that is its result. */
    private static String discussedTask(TestPortal portal) {
        var task = portal.call(
                        "tasks.task.add",
                        "{'fields':{'TITLE':'x','RESPONSIBLE_ID':2,'GROUP_ID':2,'UF_CRM_TASK':['D_7'],'AUDITORS':[4],'ACCOMPLICES':[5]}}")
                .result()
                .at("/task/id")
                .asText();
        var list = portal.call("task.checklistitem.add", "{'TASKID':" + task + ",'FIELDS':{'TITLE':'a'}}")
                .result();
        portal.call(
                "task.checklistitem.add", "{'TASKID':" + task + ",'FIELDS':{'TITLE':'b','PARENT_ID':" + list + "}}");
        var comment = portal.call("task.commentitem.add", "{'TASKID':" + task + ",'FIELDS':{'POST_MESSAGE':'c'}}")
                .result();
        portal.call("tasks.task.result.addFromComment", "{'commentId':" + comment + "}");
        return task;
    }

    private static String first(TestPortal portal, String method, String json) {
        return portal.call(method, json).result().get(0).path("ID").asText();
    }

    private static int chat(TestPortal portal) {
        for (var task : portal.all("tasks.task.list", "'CHAT_ID','COMMENTS_COUNT'")) {
            if (task.path("chatId").isInt() && task.path("commentsCount").asInt() > 0) {
                return task.path("chatId").asInt();
            }
        }
        throw new AssertionError("No task has a chat");
    }
}
