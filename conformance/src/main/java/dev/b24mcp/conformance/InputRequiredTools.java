package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import dev.b24mcp.domain.tool.ToolOutcome.NeedsInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tools that need one or more rounds of questions, some with a state that travels through the client. */
final class InputRequiredTools {

    private static final String PREFIX = "test_input_required_result_";

    private static final Question STEP_1 = new Question("step1", "name", "Step 1: What is your name?");
    private static final Question STEP_2 = new Question("step2", "color", "Step 2: What is your favorite color?");

    private InputRequiredTools() {}

    static List<FixtureTool> all() {
        return List.of(
                FixtureTool.of(PREFIX + "elicitation", "Asks the user", InputRequiredTools::greet),
                FixtureTool.of(PREFIX + "sampling", "Asks the client's model", InputRequiredTools::sampling),
                FixtureTool.of(PREFIX + "list_roots", "Asks for the user's folders", InputRequiredTools::roots),
                FixtureTool.of(PREFIX + "request_state", "Remembers that it has asked", InputRequiredTools::confirm),
                FixtureTool.of(PREFIX + "multiple_inputs", "Asks for everything at once", InputRequiredTools::several),
                FixtureTool.of(PREFIX + "multi_round", "Asks twice, one after the other", InputRequiredTools::rounds),
                FixtureTool.of(PREFIX + "tampered_state", "Relies on what it remembers", InputRequiredTools::confirm),
                FixtureTool.of(PREFIX + "capabilities", "Asks what the client can answer", InputRequiredTools::able));
    }

    private static ToolOutcome greet(ToolCall call) {
        return Question.USER_NAME.ask(call.inputs(), name -> Answered.text("Hello, " + name + "!"));
    }

    private static ToolOutcome sampling(ToolCall call) {
        var key = "capital_question";
        var request = new InputRequest.Sampling("What is the capital of France?", 100);
        return call.inputs()
                .sampled(key)
                .<ToolOutcome>map(written -> Answered.text("The model says: " + written))
                .orElseGet(() -> new NeedsInput(Questions.ask(key, request)));
    }

    private static ToolOutcome roots(ToolCall call) {
        var key = "client_roots";
        return call.inputs()
                .roots(key)
                .<ToolOutcome>map(roots -> Answered.text("Roots: " + String.join(", ", roots)))
                .orElseGet(() -> new NeedsInput(Questions.ask(key, new InputRequest.Roots())));
    }

    private static ToolOutcome confirm(ToolCall call) {
        var key = "confirm";
        if (call.inputs().refused(key)) {
            return Failed.text("The user did not confirm");
        }
        if (call.inputs().accepted(key) && key.equals(call.state().get("asked"))) {
            return Answered.text("state-ok");
        }
        var form = new InputRequest.Form("Please confirm", Json.object("""
                {"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"]}
                """));
        return new NeedsInput(new Questions(Map.of(key, form), Map.of("asked", key)));
    }

    private static ToolOutcome rounds(ToolCall call) {
        return call.state().get("name") instanceof String name
                ? secondStep(call.inputs(), name)
                : STEP_1.ask(call.inputs(), Map.of("round", 1), name -> secondStep(Inputs.NONE, name));
    }

    private static ToolOutcome secondStep(Inputs inputs, String name) {
        return STEP_2.ask(inputs, Map.of("name", name), color -> Answered.text("%s likes %s".formatted(name, color)));
    }

    private static ToolOutcome several(ToolCall call) {
        return askFor(everyFeature(), call.inputs(), Map.of("asked", "everything"));
    }

    private static ToolOutcome able(ToolCall call) {
        Set<ClientFeature> features = call.context().features();
        var requests = everyFeature();
        requests.values().removeIf(request -> !features.contains(request.feature()));
        return requests.isEmpty()
                ? Answered.text("The client can be asked for nothing")
                : askFor(requests, call.inputs(), Map.of());
    }

    private static Map<String, InputRequest> everyFeature() {
        var requests = new LinkedHashMap<String, InputRequest>();
        requests.put(Question.USER_NAME.key(), Question.USER_NAME.form());
        requests.put("greeting", new InputRequest.Sampling("Generate a greeting", 50));
        requests.put("client_roots", new InputRequest.Roots());
        return requests;
    }

    /** Asks for all again as long as one answer is missing: a round knows the answers of the round before it and no others. */
    private static ToolOutcome askFor(
            Map<String, InputRequest> requests, Inputs inputs, Map<String, @Nullable Object> state) {
        return requests.entrySet().stream().allMatch(asked -> answered(asked.getKey(), asked.getValue(), inputs))
                ? Answered.text("Answered: " + String.join(", ", requests.keySet()))
                : new NeedsInput(new Questions(requests, state));
    }

    private static boolean answered(String key, InputRequest request, Inputs inputs) {
        return switch (request) {
            case InputRequest.Form _, InputRequest.Visit _ -> inputs.accepted(key) || inputs.refused(key);
            case InputRequest.Sampling _ -> inputs.sampled(key).isPresent();
            case InputRequest.Roots _ -> inputs.roots(key).isPresent();
        };
    }
}
