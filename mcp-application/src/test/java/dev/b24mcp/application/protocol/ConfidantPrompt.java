package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.completion.CompletionCall;
import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.prompt.PromptCall;
import dev.b24mcp.domain.prompt.PromptDefinition;
import dev.b24mcp.domain.prompt.PromptOutcome;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import java.util.List;
import java.util.Map;

/** A prompt that says and proposes what a tool tells of the same call. */
record ConfidantPrompt(Confidant tool) implements Prompt {

    @Override
    public PromptDefinition definition() {
        return new PromptDefinition(
                Confidant.NAME,
                "Confidant",
                "Tells",
                List.of(new PromptDefinition.Argument("fact", "Fact", "Any", false)));
    }

    @Override
    public PromptOutcome get(PromptCall call) {
        return new PromptOutcome.Written("", List.of(PromptOutcome.Message.fromUser(told(call.context()))));
    }

    @Override
    public Completion complete(CompletionCall call) {
        return Completion.matching("", List.of(told(call.context())));
    }

    private String told(CallContext context) {
        return tool.call(new ToolCall(Map.of(), Inputs.NONE, Map.of(), context))
                                instanceof ToolOutcome.Answered answered
                        && answered.content().getFirst() instanceof Content.Text(var text)
                ? text
                : "";
    }
}
