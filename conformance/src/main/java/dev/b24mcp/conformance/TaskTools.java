package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import dev.b24mcp.domain.tool.Job;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Deferred;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import dev.b24mcp.domain.tool.ToolOutcome.NeedsInput;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tools whose work takes long, and {@code greet}, which has to stay an ordinary call beside them. */
final class TaskTools {

    private static final List<Question> SEVERAL = List.of(
            new Question("first_guest", "name", "Who comes first?"),
            new Question("second_guest", "name", "Who comes second?"));

    private TaskTools() {}

    static List<FixtureTool> all() {
        return List.of(
                FixtureTool.of("greet", "Greets at once", """
                        {
                          "type": "object",
                          "properties": {"name": {"type": "string", "description": "Who is greeted"}},
                          "required": ["name"]
                        }
                        """, call -> hello(FixtureTool.text(call, "name"))),
                FixtureTool.of("slow_compute", "Takes some seconds", """
                        {
                          "type": "object",
                          "properties": {
                            "seconds": {"type": "number", "description": "How long", "minimum": 0, "maximum": 300},
                            "label": {"type": "string", "description": "What it is called", "maxLength": 200}
                          },
                          "required": ["seconds"]
                        }
                        """, TaskTools::slow),
                FixtureTool.of("failing_job", "Fails after a second", _ -> new Deferred(TaskTools::fail, true)),
                FixtureTool.of("protocol_error_job", "Breaks down", _ -> new Deferred(TaskTools::breakDown, false)),
                FixtureTool.of(
                        "confirm_delete",
                        "Asks before it pretends to delete a file",
                        """
                        {
                          "type": "object",
                          "properties": {"filename": {"type": "string", "description": "Which file"}},
                          "required": ["filename"]
                        }
                        """,
                        call -> new Deferred(deletion(FixtureTool.text(call, "filename")), false)),
                FixtureTool.of("multi_input", "Asks two questions", _ -> new Deferred(TaskTools::several, false)),
                FixtureTool.of(
                        "test_tool_with_task",
                        "Asks for a name, then takes long",
                        call -> Question.USER_NAME.ask(
                                call.inputs(), name -> new Deferred((_, _) -> hello(name), true))));
    }

    private static ToolOutcome hello(String name) {
        return Answered.text("Hello, " + name + "!");
    }

    private static ToolOutcome slow(ToolCall call) {
        var seconds = call.arguments().get("seconds") instanceof Number number ? number.doubleValue() : 0;
        var time = Duration.ofMillis(Math.round(seconds * 1000));
        var label = call.arguments().get("label") instanceof String text ? text : "slow_compute";
        return new Deferred(
                (_, _) -> Interruptible.finish(() -> {
                    Thread.sleep(time);
                    return Answered.text("%s took %d ms".formatted(label, time.toMillis()));
                }),
                false);
    }

    private static ToolOutcome fail(Inputs inputs, CallContext context) {
        return Interruptible.finish(() -> {
            Thread.sleep(Duration.ofSeconds(1));
            return Failed.text("This job fails always");
        });
    }

    private static ToolOutcome breakDown(Inputs inputs, CallContext context) {
        throw new IllegalStateException("this job breaks down always");
    }

    private static Job deletion(String file) {
        var key = "confirm";
        var form = new InputRequest.Form("Delete " + file + "?", Json.object("""
                {"type": "object", "properties": {"confirm": {"type": "boolean"}}, "required": ["confirm"]}
                """));
        return (inputs, _) -> {
            if (inputs.refused(key)) {
                return Answered.text("Kept " + file);
            }
            return inputs.accepted(key) ? Answered.text("Deleted " + file) : new NeedsInput(Questions.ask(key, form));
        };
    }

    private static ToolOutcome several(Inputs inputs, CallContext context) {
        if (SEVERAL.stream().anyMatch(question -> inputs.refused(question.key()))) {
            return Failed.text("The user did not answer");
        }
        var missing = new LinkedHashMap<String, InputRequest>();
        SEVERAL.stream()
                .filter(question -> !inputs.accepted(question.key()))
                .forEach(question -> missing.put(question.key(), question.form()));
        return missing.isEmpty()
                ? Answered.text("All questions are answered")
                : new NeedsInput(new Questions(missing, Map.of()));
    }
}
