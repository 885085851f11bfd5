package dev.b24mcp.conformance;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.completion.CompletionCall;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.prompt.PromptCall;
import dev.b24mcp.domain.prompt.PromptDefinition;
import dev.b24mcp.domain.prompt.PromptOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A prompt in one piece.
 *
 * @param proposals what any of its arguments can be completed to
 */
record FixturePrompt(PromptDefinition definition, List<String> proposals, Function<PromptCall, PromptOutcome> work)
        implements Prompt {

    /** A prompt whose arguments, if any, are all required. */
    static FixturePrompt of(
            String name, String description, Function<PromptCall, PromptOutcome> work, String... arguments) {
        var required = Arrays.stream(arguments)
                .map(argument -> new PromptDefinition.Argument(argument, argument, "Any text", true))
                .toList();
        var title = name.replace('_', ' ');
        return new FixturePrompt(new PromptDefinition(name, title, description, required), List.of(), work);
    }

    FixturePrompt proposing(String... values) {
        return new FixturePrompt(definition, List.of(values), work);
    }

    @Override
    public PromptOutcome get(PromptCall call) {
        return work.apply(call);
    }

    @Override
    public Completion complete(CompletionCall call) {
        return Completion.matching(call.typed(), proposals);
    }
}
