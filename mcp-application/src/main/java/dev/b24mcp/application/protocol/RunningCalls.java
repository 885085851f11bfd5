package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The requests of one client that are being worked on, by their ids. */
public final class RunningCalls {

    private final Map<JsonNode, RunningCall> calls = new ConcurrentHashMap<>();

    /** Notes a call. Of two with one id, against the rules, only the later one can be called off by it. */
    public RunningCall begin(JsonNode id) {
        var call = new RunningCall();
        calls.put(id, call);
        return call;
    }

    public void end(JsonNode id, RunningCall call) {
        calls.remove(id, call);
    }

    /** Calls one off; an unknown id is none of our business. */
    public void cancel(JsonNode id) {
        var call = calls.get(id);
        if (call != null) {
            call.cancel();
        }
    }

    public void cancelAll() {
        calls.values().forEach(RunningCall::cancel);
    }
}
