package dev.b24mcp.domain.prompt;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.completion.CompletionCall;

/**
 * Inbound port: a request that a user can pick.
 *
 * <p>Implementations are safe for use by many threads at once and may block.
 */
public interface Prompt {

    /** What clients are told about the prompt. Asked for anew at each listing. */
    PromptDefinition definition();

    /**
     * Writes the request out.
     *
     * @param call arguments, among them every required one
     */
    PromptOutcome get(PromptCall call);

    /**
     * Values for one argument.
     *
     * @param call names it
     */
    default Completion complete(CompletionCall call) {
        return Completion.NONE;
    }
}
