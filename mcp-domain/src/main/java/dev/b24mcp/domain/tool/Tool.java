package dev.b24mcp.domain.tool;

/**
 * Inbound port: one thing that a model can ask this server to do.
 *
 * <p>Implementations are safe for use by many threads at once and may block.
 */
public interface Tool {

    /** What clients are told about the tool. Asked for anew at each listing. */
    ToolDefinition definition();

    /**
     * Does the work.
     *
     * @param call arguments that already conform to {@link ToolDefinition#inputSchema()}
     * @return what the model gets; a failure that the model can react to is an outcome, not an exception
     */
    ToolOutcome call(ToolCall call);
}
