package dev.b24mcp.bootstrap.doctor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a check found. Holds no secret.
 *
 * @param check which check, by a name for scripts that never changes
 * @param title which check, for people
 * @param status how it ended
 * @param found what was found, in one sentence
 * @param advice the one thing to do; empty where there is nothing
 * @param details what was found, for scripts: numbers, texts, and lists of them
 */
public record Result(
        String check, String title, Status status, String found, String advice, Map<String, Object> details) {

    public Result {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
