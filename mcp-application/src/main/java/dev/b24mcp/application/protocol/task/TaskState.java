package dev.b24mcp.application.protocol.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.domain.call.InputRequest;
import java.util.Map;

/** What has become of a task. */
public sealed interface TaskState {

    /** The work goes on. */
    record Working() implements TaskState {}

    /** The work waits for the answers to these questions. */
    record InputRequired(Map<String, InputRequest> outstanding) implements TaskState {}

    /** The request has its result, be it good or bad news. */
    record Completed(ObjectNode result) implements TaskState {}

    /** The request ended in an error of the protocol. */
    record Failed(RpcError error) implements TaskState {}

    /** The client called it off. */
    record Cancelled() implements TaskState {}

    /** Whether nothing will change any more. */
    default boolean isFinal() {
        return switch (this) {
            case Working _, InputRequired _ -> false;
            case Completed _, Failed _, Cancelled _ -> true;
        };
    }
}
