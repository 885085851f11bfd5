package dev.b24mcp.adapter.stdio;

/**
 * How much one client may ask at a time.
 *
 * @param lineBytes the longest line taken in
 * @param concurrentMessages how many messages are answered at once; reading stops while so many are under way
 */
public record StdioLimits(int lineBytes, int concurrentMessages) {

    public static final StdioLimits DEFAULT = new StdioLimits(4 * 1024 * 1024, 64);
}
