package dev.b24mcp.adapter.stdio;

import java.time.Duration;

/**
 * How much one client may ask.
 *
 * @param lineBytes the longest line taken in
 * @param grace how long the answers under way may take after the end of the input
 */
public record StdioLimits(int lineBytes, Duration grace) {

    public static final StdioLimits DEFAULT = new StdioLimits(1024 * 1024, Duration.ofSeconds(5));
}
