package dev.b24mcp.application.json;

/**
 * How much JSON from outside is taken in.
 *
 * @param maxBytes length of a document
 * @param maxDepth nesting of objects and arrays
 * @param maxTokens names, values and brackets in all; each takes many times its length in memory
 */
public record JsonLimits(int maxBytes, int maxDepth, int maxTokens) {

    /** Room for any sensible request, far from what could exhaust a thread's stack or the heap. */
    public static final JsonLimits DEFAULT = new JsonLimits(1024 * 1024, 64, 100_000);
}
