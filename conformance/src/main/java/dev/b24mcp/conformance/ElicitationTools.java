package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.NeedsInput;
import java.util.List;
import java.util.Map;

/** Tools that show the user a form and say what became of it. */
final class ElicitationTools {

    private static final String KEY = "form";

    private static final String DEFAULTS = """
            {
              "type": "object",
              "properties": {
                "name": {"type": "string", "default": "John Doe"},
                "age": {"type": "integer", "default": 30},
                "score": {"type": "number", "default": 95.5},
                "status": {
                  "type": "string",
                  "enum": ["active", "inactive", "pending"],
                  "default": "active"
                },
                "verified": {"type": "boolean", "default": true}
              }
            }
            """;

    private static final String CHOICES = """
            {
              "type": "object",
              "properties": {
                "untitledSingle": {"type": "string", "enum": ["option1", "option2", "option3"]},
                "titledSingle": {
                  "type": "string",
                  "oneOf": [
                    {"const": "value1", "title": "First Option"},
                    {"const": "value2", "title": "Second Option"},
                    {"const": "value3", "title": "Third Option"}
                  ]
                },
                "legacyEnum": {
                  "type": "string",
                  "enum": ["opt1", "opt2", "opt3"],
                  "enumNames": ["Option One", "Option Two", "Option Three"]
                },
                "untitledMulti": {
                  "type": "array",
                  "items": {"type": "string", "enum": ["option1", "option2", "option3"]}
                },
                "titledMulti": {
                  "type": "array",
                  "items": {
                    "anyOf": [
                      {"const": "value1", "title": "First Choice"},
                      {"const": "value2", "title": "Second Choice"},
                      {"const": "value3", "title": "Third Choice"}
                    ]
                  }
                }
              }
            }
            """;

    private ElicitationTools() {}

    static List<FixtureTool> all() {
        return List.of(
                FixtureTool.of(
                        "test_elicitation",
                        "Asks the user for a name and an address",
                        """
                        {
                          "type": "object",
                          "properties": {"message": {"type": "string", "description": "What the user is told"}},
                          "required": ["message"]
                        }
                        """,
                        call -> ask(call.inputs(), FixtureTool.text(call, "message"), """
                        {
                          "type": "object",
                          "properties": {
                            "username": {"type": "string", "description": "User's response"},
                            "email": {"type": "string", "description": "User's email address"}
                          },
                          "required": ["username", "email"]
                        }
                        """)),
                FixtureTool.of(
                        "test_elicitation_sep1034_defaults",
                        "Asks with a default for every type of field",
                        call -> ask(call.inputs(), "Please review the defaults", DEFAULTS)),
                FixtureTool.of(
                        "test_elicitation_sep1330_enums",
                        "Asks with every way to offer a choice",
                        call -> ask(call.inputs(), "Please choose", CHOICES)),
                FixtureTool.of(
                        "test_visit",
                        "Sends the user to a web page",
                        call -> call.inputs().accepted(KEY)
                                ? told("accept", Map.of())
                                : new NeedsInput(Questions.ask(
                                        KEY, new InputRequest.Visit("Please sign in", "https://example.com/sign-in")))),
                FixtureTool.of(
                        "test_streaming_elicitation",
                        "Asks the user to go on",
                        call -> ask(call.inputs(), "Shall it go on?", """
                                {"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"]}
                                """)));
    }

    private static ToolOutcome ask(Inputs inputs, String message, String schema) {
        if (inputs.accepted(KEY)) {
            return told("accept", inputs.form(KEY).orElse(Map.of()));
        }
        if (inputs.refused(KEY)) {
            return told("decline", Map.of());
        }
        return new NeedsInput(Questions.ask(KEY, new InputRequest.Form(message, Json.object(schema))));
    }

    private static ToolOutcome told(String action, Map<?, ?> content) {
        return Answered.text("Elicitation completed: action=%s, content=%s".formatted(action, Json.text(content)));
    }
}
