package dev.b24mcp.domain.tool;

/**
 * How a tool behaves, as hints for a client that decides whether to ask its user first (MCP's tool annotations).
 *
 * @param readOnly changes nothing
 * @param destructive may overwrite or delete; meaningless when read-only
 * @param idempotent a repeated call has no further effect
 * @param openWorld reaches beyond this process
 */
public record ToolHints(boolean readOnly, boolean destructive, boolean idempotent, boolean openWorld) {

    /** Reads from an outside system. */
    public static final ToolHints READS_OUTSIDE = new ToolHints(true, false, true, true);
}
