package dev.b24mcp.conformance;

import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.content.Document;
import dev.b24mcp.domain.prompt.Prompt;
import dev.b24mcp.domain.prompt.PromptCall;
import dev.b24mcp.domain.prompt.PromptOutcome;
import dev.b24mcp.domain.prompt.PromptOutcome.Message;
import dev.b24mcp.domain.prompt.PromptOutcome.NeedsInput;
import dev.b24mcp.domain.prompt.PromptOutcome.Role;
import dev.b24mcp.domain.prompt.PromptOutcome.Written;
import java.util.List;
import java.util.Map;

/** The prompts: one for each kind of content, one with arguments, one that asks first. */
final class FixturePrompts {

    private static final Question CONTEXT =
            new Question("user_context", "context", "What context should the prompt use?");

    private FixturePrompts() {}

    static List<Prompt> all() {
        return List.of(
                FixturePrompt.of(
                        "test_simple_prompt",
                        "A text",
                        _ -> written(Message.fromUser("This is a simple prompt for testing."))),
                FixturePrompt.of(
                                "test_prompt_with_arguments",
                                "A text with two arguments",
                                FixturePrompts::withArguments,
                                "arg1",
                                "arg2")
                        .proposing("testValue1", "testValue2"),
                FixturePrompt.of(
                        "test_prompt_with_embedded_resource",
                        "A document and a text",
                        FixturePrompts::withDocument,
                        "resourceUri"),
                FixturePrompt.of(
                        "test_prompt_with_image",
                        "A picture and a text",
                        _ -> written(
                                new Message(Role.USER, new Content.Image(Media.PIXEL, Media.PNG)),
                                Message.fromUser("Please analyze the image above."))),
                FixturePrompt.of(
                        "test_input_required_result_prompt",
                        "A text that the user is asked about first",
                        FixturePrompts::withContext));
    }

    private static PromptOutcome withArguments(PromptCall call) {
        return written(Message.fromUser("Prompt with arguments: arg1='%s', arg2='%s'"
                .formatted(call.arguments().get("arg1"), call.arguments().get("arg2"))));
    }

    private static PromptOutcome withDocument(PromptCall call) {
        var uri = String.valueOf(call.arguments().get("resourceUri"));
        var document = new Document.Text(uri, "text/plain", "Embedded resource content for testing.");
        return written(
                new Message(Role.USER, new Content.Embedded(document)),
                Message.fromUser("Please process the embedded resource above."));
    }

    private static PromptOutcome withContext(PromptCall call) {
        if (call.inputs().refused(CONTEXT.key())) {
            return new PromptOutcome.Failed("refused", "The prompt cannot be written without a context");
        }
        return CONTEXT.answer(call.inputs())
                .map(context -> written(Message.fromUser("Please work in this context: " + context)))
                .orElseGet(() -> new NeedsInput(CONTEXT.asked(Map.of())));
    }

    private static PromptOutcome written(Message... messages) {
        return new Written("A prompt for testing", List.of(messages));
    }
}
