package bench.startup;

import java.io.IOException;

/** What a client says to a target, and whether an answer is right. */
record Messages(Target target) {
    static final String VERSION = "2025-11-25";
    static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    private static final int OPENING = 1;
    private static final int CALL = 2;

    String initialize() {
        return request(
                OPENING,
                "initialize",
                "{\"protocolVersion\":\"" + VERSION
                        + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"bench\",\"version\":\"1\"}}");
    }

    String call() {
        return request(
                CALL, "tools/call", "{\"name\":\"" + target.tool() + "\",\"arguments\":" + target.arguments() + "}");
    }

    /** Whether this is the answer to initialize. */
    boolean opens(String text) {
        return answers(text, OPENING) && text.contains("\"protocolVersion\"");
    }

    /** Whether this is the answer to the call; a wrong one is the end of the measurement. */
    boolean isResult(String text) throws IOException {
        if (!answers(text, CALL)) {
            return false;
        }
        if (text.contains("\"isError\":true") || !text.contains(target.expect())) {
            throw new IOException("the tool answered " + text.substring(0, Math.min(500, text.length())));
        }
        return true;
    }

    private static String request(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    private static boolean answers(String text, int id) {
        return text.contains("\"id\":" + id + ",") || text.contains("\"id\":" + id + "}");
    }
}
