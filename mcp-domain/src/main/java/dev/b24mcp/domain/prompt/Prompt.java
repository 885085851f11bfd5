package dev.b24mcp.domain.prompt;

import dev.b24mcp.domain.completion.Completion;
import java.util.Map;

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
     * @param argument its name
     * @param typed what the user has typed of it
     * @param others arguments that already have a value
     */
    default Completion complete(String argument, String typed, Map<String, String> others) {
        return Completion.NONE;
    }
}
