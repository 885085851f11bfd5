package dev.b24mcp.sandbox.bitrix24.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What REST 3.0 calls the things one may do with a task. */
record ModernTaskRights(TaskActions actions) {
    private static final List<String> ANYBODYS = List.of(
            "read", "watch", "mute", "createResult", "completeResult", "reminder", "favorite", "automate", "copy");

    private static final List<String> MANAGERS = List.of(
            "changeResponsible",
            "changeAccomplices",
            "addAuditors",
            "saveAsTemplate",
            "attachFile",
            "detachFile",
            "detachParent",
            "createGanttDependence",
            "createSubtask");

    private static final List<String> NOBODYS =
            List.of("changeDirector", "timeTracking", "resultEdit", "removeResult", "resultRead", "sort");

    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("edit", "EDIT"),
            Map.entry("remove", "REMOVE"),
            Map.entry("complete", "COMPLETE"),
            Map.entry("approve", "APPROVE"),
            Map.entry("disapprove", "DISAPPROVE"),
            Map.entry("start", "START"),
            Map.entry("take", "TAKE"),
            Map.entry("delegate", "DELEGATE"),
            Map.entry("defer", "DEFER"),
            Map.entry("renew", "RENEW"),
            Map.entry("pause", "PAUSE"),
            Map.entry("deadline", "CHANGE_DEADLINE"),
            Map.entry("datePlan", "EDIT.PLAN"),
            Map.entry("mark", "RATE"),
            Map.entry("elapsedTime", "ELAPSEDTIME.ADD"),
            Map.entry("changeStatus", "CHECKLIST.ADD"),
            Map.entry("checklistAdd", "CHECKLIST.ADD"),
            Map.entry("checklistEdit", "CHECKLIST.ADD"),
            Map.entry("checklistSave", "CHECKLIST.ADD"),
            Map.entry("checklistToggle", "CHECKLIST.ADD"));

    Map<String, Boolean> written() {
        var rights = new LinkedHashMap<String, Boolean>();
        ANYBODYS.forEach(right -> rights.put(right, true));
        STEPS.forEach((right, action) -> rights.put(right, actions.may(action)));
        MANAGERS.forEach(right -> rights.put(right, actions.may("EDIT")));
        NOBODYS.forEach(right -> rights.put(right, false));
        rights.put("admin", actions.admin());
        return rights;
    }
}
