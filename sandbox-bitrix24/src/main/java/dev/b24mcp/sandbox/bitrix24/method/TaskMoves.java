package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** tasks.task.{start,pause,defer,renew,approve,disapprove,complete}: the steps of the work on a task. */
record TaskMoves(TaskChanges changes, TaskWhole whole) {
    private static final Map<String, Long> LEADS_TO = Map.of(
            "START", TaskStatus.IN_PROGRESS,
            "PAUSE", TaskStatus.PENDING,
            "DEFER", TaskStatus.DEFERRED,
            "RENEW", TaskStatus.PENDING,
            "APPROVE", TaskStatus.COMPLETED,
            "DISAPPROVE", TaskStatus.PENDING);

    void addTo(MethodTable table) {
        LEADS_TO.forEach((action, status) -> addStep(table, action, task -> status));
        addStep(table, "COMPLETE", TaskMoves::completed);
    }

    private void addStep(MethodTable table, String action, ToLongFunction<Row> status) {
        table.add("tasks.task." + action.toLowerCase(Locale.ROOT), parameters -> step(parameters, action, status));
    }

    private Answer step(Parameters parameters, String action, ToLongFunction<Row> status) {
        var task = changes.existing(parameters);
        TaskActions.ofCaller(task).require(action);
        return whole.answer(
                changes.change(task, (row, writing) -> TaskStatus.set(row, status.applyAsLong(row), writing)));
    }

    /** What is to be controlled waits for whoever set the task. */
    private static long completed(Row task) {
        boolean controlled = task.text("TASK_CONTROL").equals("Y")
                && task.number("CREATED_BY") != Caller.current().userId();
        return controlled ? TaskStatus.AWAITING_CONTROL : TaskStatus.COMPLETED;
    }
}
