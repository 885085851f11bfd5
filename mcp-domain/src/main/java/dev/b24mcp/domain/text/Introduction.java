package dev.b24mcp.domain.text;

import java.util.List;
import java.util.Map;

/** Inbound port: what a client is told about using the server when it opens a session. Safe for use by many threads at once. */
public interface Introduction {

    /** Nothing. */
    Introduction NONE = new NoIntroduction();

    /** Examples of calls: plain Java values with a title, a description and arguments; counted anew at each call. */
    List<Map<String, Object>> structuredInstructions();

    /** Remarks, a sentence or two each. */
    List<String> notes();
}
