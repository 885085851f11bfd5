package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.NeedsInput;
import java.util.List;

/** Tools that let the client's model write. */
final class SamplingTools {

    private static final String KEY = "response";

    private SamplingTools() {}

    static List<FixtureTool> all() {
        return List.of(
                FixtureTool.of(
                        "test_sampling",
                        "Has the client's model answer a prompt",
                        """
                        {
                          "type": "object",
                          "properties": {"prompt": {"type": "string", "description": "What the model is asked"}},
                          "required": ["prompt"]
                        }
                        """,
                        call -> sample(call.inputs(), FixtureTool.text(call, "prompt"))),
                FixtureTool.of(
                        "test_missing_capability",
                        "Needs the client's model, whether the client lends it or not",
                        call -> sample(call.inputs(), "Say hello")));
    }

    private static ToolOutcome sample(Inputs inputs, String prompt) {
        return inputs.sampled(KEY)
                .<ToolOutcome>map(written -> Answered.text("LLM response: " + written))
                .orElseGet(() -> new NeedsInput(Questions.ask(KEY, new InputRequest.Sampling(prompt, 100))));
    }
}
