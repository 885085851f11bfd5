package dev.b24mcp.domain.text;

import java.util.List;
import java.util.Map;

/** Inbound port: what a client is told about using the server when it opens a session. Safe for use by many threads at once. */
public interface Introduction {

    /** What a model has to know, in Markdown. */
    String instructions();

    /** Examples of calls: plain Java values with a title, a description and arguments; counted anew at each call. */
    default List<Map<String, Object>> structuredInstructions() {
        return List.of();
    }

    /** Remarks, a sentence or two each. */
    default List<String> notes() {
        return List.of();
    }
}
