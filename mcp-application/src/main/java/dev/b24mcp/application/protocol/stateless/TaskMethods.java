package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodException.Unanswerable;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult.Complete;
import dev.b24mcp.application.protocol.task.Task;
import dev.b24mcp.application.protocol.task.TaskRunner;
import dev.b24mcp.domain.call.ClientFeature;
import java.util.Map;
import java.util.Set;

/** {@code tasks/get}, {@code tasks/update} and {@code tasks/cancel} (MCP extension {@code tasks}). */
final class TaskMethods {

    private final JsonCodec json;
    private final TaskRunner tasks;
    private final TaskDocument document;

    TaskMethods(JsonCodec json, TaskRunner tasks, TaskDocument document) {
        this.json = json;
        this.tasks = tasks;
        this.document = document;
    }

    Map<String, MethodHandler> byName() {
        return Map.of(
                "tasks/get", call -> new Complete(document.detailed(task(call))),
                "tasks/update", this::update,
                "tasks/cancel", this::cancel);
    }

    private Complete update(MethodCall call) throws MethodException {
        var task = task(call);
        if (!(call.params().get("inputResponses") instanceof ObjectNode responses)) {
            throw new InvalidParams("Invalid params: inputResponses must be an object");
        }
        tasks.answer(task, json.plain(responses));
        return new Complete(json.object());
    }

    private Complete cancel(MethodCall call) throws MethodException {
        tasks.cancel(task(call));
        return new Complete(json.object());
    }

    private Task task(MethodCall call) throws MethodException {
        if (!call.context().features().contains(ClientFeature.TASKS)) {
            throw new Unanswerable(Set.of(ClientFeature.TASKS));
        }
        return tasks.find(call.text("taskId"), call.context().caller())
                .orElseThrow(() -> new InvalidParams("Invalid params: no such task"));
    }
}
