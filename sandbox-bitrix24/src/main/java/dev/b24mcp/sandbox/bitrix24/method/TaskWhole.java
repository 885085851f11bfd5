package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.Map;

/** How whoever writes a task is answered: with the task, its checklists and what may be done with it now. */
record TaskWhole(TaskViews views, ChecklistTree checklists) {

    Answer answer(Row task) {
        var fields = task.schema().fields().stream().filter(TaskWhole::isTold).toList();
        var written = views.now().single(task, fields);
        written.remove("subStatus"); // told by whoever only reads
        written.put("checklist", checklists.map(task));
        written.put("newCommentsCount", 0);
        written.put("checkListTree", checklists.tree(task));
        written.put("checkListCanAdd", TaskActions.ofCaller(task).may("CHECKLIST.ADD"));
        return Answer.of(Map.of("task", written));
    }

    private static boolean isTold(Field field) {
        return !field.is(Trait.DYNAMIC)
                && !field.is(Trait.UNLISTED)
                && !field.is(Trait.UNDESCRIBED)
                && !field.name().equals("TAGS");
    }
}
