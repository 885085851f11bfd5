package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the administrator may do with a task in its present state. */
final class TaskActions {
    private TaskActions() {}

    static Map<String, Boolean> on(Row task) {
        long status = task.number("STATUS");
        boolean completed = status == 5;
        boolean favorite = task.text("FAVORITE").equals("Y");
        var actions = new LinkedHashMap<String, Boolean>();
        actions.put("accept", false);
        actions.put("decline", false);
        actions.put("complete", !completed);
        actions.put("approve", status == 4);
        actions.put("disapprove", status == 4);
        actions.put("start", status == 2);
        actions.put("pause", status == 3);
        actions.put("delegate", !completed);
        actions.put("remove", true);
        actions.put("edit", true);
        actions.put("defer", status == 2 || status == 3);
        actions.put("renew", completed || status == 6);
        actions.put("create", true);
        actions.put("changeDeadline", true);
        actions.put("checklistAddItems", true);
        actions.put("addFavorite", !favorite);
        actions.put("deleteFavorite", favorite);
        actions.put("rate", true);
        actions.put("take", false);
        actions.put("edit.originator", false);
        actions.put("checklist.reorder", true);
        actions.put("elapsedtime.add", true);
        actions.put("dayplan.timer.toggle", true);
        actions.put("edit.plan", true);
        actions.put("checklist.add", true);
        actions.put("favorite.add", !favorite);
        actions.put("favorite.delete", favorite);
        return actions;
    }
}
