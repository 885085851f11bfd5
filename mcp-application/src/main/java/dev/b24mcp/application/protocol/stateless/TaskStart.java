package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.Upstream;
import dev.b24mcp.application.protocol.MethodResult.Work;
import dev.b24mcp.application.protocol.QuietContext;
import dev.b24mcp.application.protocol.task.TaskRunner;
import dev.b24mcp.domain.call.CallContext;

/** Turns long work into a task and its first answer. */
final class TaskStart {

    private final TaskRunner tasks;
    private final TaskDocument document;
    private final Decoration decoration;

    TaskStart(TaskRunner tasks, TaskDocument document, Decoration decoration) {
        this.tasks = tasks;
        this.document = document;
        this.decoration = decoration;
    }

    ObjectNode begin(Work work, CallContext context) throws MethodException {
        var quiet = new QuietContext(context.features(), context.caller(), context.conversation());
        var task = tasks.begin(work, quiet)
                .orElseThrow(() -> new Upstream("TOO_MANY_TASKS", "Too many tasks are under way; try again later"));
        return decoration.typed("task", document.brief(task));
    }
}
