package dev.b24mcp.conformance;

import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import java.util.List;

/** Tools that matter for the schema of their arguments. */
final class SchemaTools {

    private static final String EVERY_KEYWORD = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "$defs": {
                "address": {
                  "$anchor": "addressDef",
                  "type": "object",
                  "properties": {"street": {"type": "string"}, "city": {"type": "string"}}
                }
              },
              "properties": {
                "name": {"type": "string"},
                "address": {"$ref": "#/$defs/address"},
                "contactMethod": {"type": "string", "enum": ["phone", "email"]},
                "phone": {"type": "string"},
                "email": {"type": "string"}
              },
              "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
              "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
              "then": {"required": ["phone"]},
              "else": {"required": ["email"]},
              "additionalProperties": false
            }
            """;

    private static final String HEADER = """
            {
              "type": "object",
              "properties": {
                "region": {"type": "string", "description": "Where to run", "x-mcp-header": "Region"}
              },
              "required": ["region"]
            }
            """;

    private SchemaTools() {}

    static List<FixtureTool> all() {
        return List.of(
                FixtureTool.of(
                        "json_schema_2020_12_tool",
                        "Takes arguments that need every part of JSON Schema 2020-12",
                        EVERY_KEYWORD,
                        call -> Answered.text("Arguments: " + Json.text(call.arguments()))),
                FixtureTool.of(
                        "test_custom_header",
                        "Takes an argument that travels in a header too",
                        HEADER,
                        call -> Answered.text("Region: " + FixtureTool.text(call, "region"))));
    }
}
