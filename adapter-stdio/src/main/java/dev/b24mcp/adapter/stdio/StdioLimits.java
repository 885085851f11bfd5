package dev.b24mcp.adapter.stdio;

import java.time.Duration;

/**
 * How much one client may ask.
 *
 * @param lineBytes the longest line taken in
 * @param grace how long the answers under way may take after the end of the input
 */
public record StdioLimits(int lineBytes, Duration grace) {

    /** The usual grace. */
    public static StdioLimits of(int lineBytes) {
        return new StdioLimits(lineBytes, Duration.ofSeconds(5));
    }
}
