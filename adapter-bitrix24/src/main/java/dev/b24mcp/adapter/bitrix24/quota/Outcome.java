package dev.b24mcp.adapter.bitrix24.quota;

import java.time.Duration;
import java.util.Map;

/**
 * What an answer tells about the quota.
 *
 * @param verdict how the portal took the request
 * @param operating the portal's working time by method, where it was told
 */
public record Outcome(Verdict verdict, Map<String, Operating> operating) {

    public Outcome {
        operating = Map.copyOf(operating);
    }

    /** How the portal took a request. */
    public enum Verdict {
        ACCEPTED,
        /** Its bucket was full. */
        OVERFLOWED,
        /** Nothing can be told. */
        UNKNOWN
    }

    /**
     * How long the portal has worked for a method.
     *
     * @param seconds within its window
     * @param resetIn until some of it is forgotten
     * @param exhausted whether the portal refuses the method until then
     */
    public record Operating(double seconds, Duration resetIn, boolean exhausted) {}
}
