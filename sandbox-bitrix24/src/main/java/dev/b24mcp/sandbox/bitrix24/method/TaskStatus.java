package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.Set;

/** How far the work on a task is. */
final class TaskStatus {
    static final long PENDING = 2;
    static final long IN_PROGRESS = 3;
    static final long AWAITING_CONTROL = 4;
    static final long COMPLETED = 5;
    static final long DEFERRED = 6;
    static final Set<Long> ALL = Set.of(PENDING, IN_PROGRESS, AWAITING_CONTROL, COMPLETED, DEFERRED);

    private TaskStatus() {}

    /** Gives the task the status, and what follows from it; the status it has already changes nothing. */
    static Row set(Row task, long status, Writing writing) {
        if (task.number("STATUS") == status) {
            return task;
        }
        task.set("STATUS", status).set("STATUS_CHANGED_BY", writing.userId()).set("STATUS_CHANGED_DATE", writing.now());
        if (status == IN_PROGRESS) {
            task.setIfEmpty("DATE_START", writing.now());
        }
        boolean completed = status == COMPLETED;
        return task.set("CLOSED_BY", completed ? writing.userId() : 0L)
                .set("CLOSED_DATE", completed ? writing.now() : null);
    }
}
