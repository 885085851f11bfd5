package dev.b24mcp.application.protocol.stateless;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.task.Task;
import dev.b24mcp.application.protocol.task.TaskState;

/** Tasks in the protocol's words. */
final class TaskDocument {

    private final JsonCodec json;
    private final RoundTrips trips;

    TaskDocument(JsonCodec json, RoundTrips trips) {
        this.json = json;
        this.trips = trips;
    }

    /** What every answer about a task begins with. */
    ObjectNode brief(Task task) {
        return json.object()
                .put("taskId", task.id())
                .put("status", status(task.state()))
                .put("createdAt", task.created().toString())
                .put("lastUpdatedAt", task.updated().toString())
                .put("ttlMs", task.ttl().toMillis())
                .put("pollIntervalMs", task.pollInterval().toMillis());
    }

    /** With the questions, the result or the error. */
    ObjectNode detailed(Task task) {
        var node = brief(task);
        switch (task.state()) {
            case TaskState.Working _, TaskState.Cancelled _ -> {}
            case TaskState.InputRequired(var outstanding) -> {
                var requests = node.putObject("inputRequests");
                outstanding.forEach((key, question) -> requests.set(key, trips.request(question)));
            }
            case TaskState.Completed(var result) -> node.set("result", result);
            case TaskState.Failed(var error) ->
                node.putObject("error").put("code", error.code().code()).put("message", error.message());
        }
        return node;
    }

    private static String status(TaskState state) {
        return switch (state) {
            case TaskState.Working _ -> "working";
            case TaskState.InputRequired _ -> "input_required";
            case TaskState.Completed _ -> "completed";
            case TaskState.Failed _ -> "failed";
            case TaskState.Cancelled _ -> "cancelled";
        };
    }
}
