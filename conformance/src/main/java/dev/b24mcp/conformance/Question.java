package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import dev.b24mcp.domain.tool.ToolOutcome.NeedsInput;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form with one text field.
 *
 * @param key what the client's answer comes under
 * @param field the field's name
 * @param message what the user is asked
 */
record Question(String key, String field, String message) {

    static final Question USER_NAME = new Question("user_name", "name", "What is your name?");

    InputRequest.Form form() {
        return new InputRequest.Form(message, Json.object("""
                {"type": "object", "properties": {"%1$s": {"type": "string"}}, "required": ["%1$s"]}
                """.formatted(field)));
    }

    Optional<String> answer(Inputs inputs) {
        return inputs.form(key)
                .flatMap(form -> form.get(field) instanceof String text ? Optional.of(text) : Optional.empty());
    }

    /** Goes on with the answer; without one it asks. A refusal ends the call. */
    ToolOutcome ask(Inputs inputs, Function<String, ToolOutcome> then) {
        return ask(inputs, Map.of(), then);
    }

    /** The same, with something to remember until the answer comes. */
    ToolOutcome ask(Inputs inputs, Map<String, @Nullable Object> state, Function<String, ToolOutcome> then) {
        if (inputs.refused(key)) {
            return Failed.text("The user did not answer: " + message);
        }
        return answer(inputs).map(then).orElseGet(() -> new NeedsInput(asked(state)));
    }

    Questions asked(Map<String, @Nullable Object> state) {
        return new Questions(Map.of(key, form()), state);
    }
}
