package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Access;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody may do with a task in its present state, by the portal's names for it. */
record TaskActions(Row task, long userId, boolean admin) {

    static TaskActions ofCaller(Row task) {
        var caller = Caller.current();
        return new TaskActions(task, caller.userId(), caller.admin());
    }

    static TaskActions of(Row task, long userId) {
        return new TaskActions(task, userId, userId == Access.ADMINISTRATOR.userId());
    }

    /** Refuses whoever may not do it now. */
    void require(String action) {
        if (!allowed().getOrDefault(action, false)) {
            throw new PortalError(400, "0", "Action on the task is not allowed (internal error)");
        }
    }

    boolean may(String action) {
        return allowed().getOrDefault(action, false);
    }

    Map<String, Boolean> allowed() {
        boolean manages = admin || task.number("CREATED_BY") == userId;
        boolean works = manages
                || task.number("RESPONSIBLE_ID") == userId
                || task.list("ACCOMPLICES").contains(userId);
        boolean takesPart = works || task.list("AUDITORS").contains(userId);
        boolean plans = manages || (works && task.text("ALLOW_CHANGE_DEADLINE").equals("Y"));
        boolean favorite = task.text("FAVORITE").equals("Y");
        var actions = new LinkedHashMap<String, Boolean>();
        addSteps(actions, manages, works);
        actions.put("CREATE", true);
        actions.put("CHANGE_DEADLINE", plans);
        actions.put("CHECKLIST_ADD_ITEMS", works);
        actions.put("ADD_FAVORITE", takesPart && !favorite);
        actions.put("DELETE_FAVORITE", takesPart && favorite);
        actions.put("RATE", manages);
        actions.put("TAKE", false);
        actions.put("EDIT.ORIGINATOR", false);
        actions.put("CHECKLIST.REORDER", works);
        actions.put("ELAPSEDTIME.ADD", works);
        actions.put("DAYPLAN.TIMER.TOGGLE", works);
        actions.put("EDIT.PLAN", plans);
        actions.put("CHECKLIST.ADD", works);
        actions.put("FAVORITE.ADD", takesPart && !favorite);
        actions.put("FAVORITE.DELETE", takesPart && favorite);
        return actions;
    }

    private void addSteps(Map<String, Boolean> actions, boolean manages, boolean works) {
        long status = task.number("STATUS");
        boolean completed = status == TaskStatus.COMPLETED;
        boolean pending = status == TaskStatus.PENDING;
        boolean underWay = status == TaskStatus.IN_PROGRESS;
        boolean judged = manages && status == TaskStatus.AWAITING_CONTROL;
        actions.put("ACCEPT", false);
        actions.put("DECLINE", false);
        actions.put("COMPLETE", works && !completed);
        actions.put("APPROVE", judged);
        actions.put("DISAPPROVE", judged);
        actions.put("START", works && pending);
        actions.put("PAUSE", works && underWay);
        actions.put("DELEGATE", works && !completed);
        actions.put("REMOVE", manages);
        actions.put("EDIT", manages);
        actions.put("DEFER", works && (pending || underWay));
        actions.put("RENEW", works && (completed || status == TaskStatus.DEFERRED));
    }

    /** As a task's own answer has them. */
    Map<String, Boolean> written() {
        var written = new LinkedHashMap<String, Boolean>();
        allowed().forEach((name, allowed) -> written.put(CamelCase.of(name), allowed));
        return written;
    }
}
