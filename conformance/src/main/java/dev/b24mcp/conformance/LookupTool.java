package dev.b24mcp.conformance;

import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tool that answers at once with a deal of ordinary size, the same as those of the peers in {@code benchmarks/load}. */
final class LookupTool {

    private static final String INPUT = """
            {
              "type": "object",
              "properties": {"id": {"type": "string", "description": "Id of the deal", "maxLength": 64}},
              "required": ["id"],
              "additionalProperties": false
            }
            """;

    private static final String OUTPUT = """
            {
              "type": "object",
              "properties": {
                "id": {"type": "string"},
                "title": {"type": "string"},
                "stage": {"type": "string"},
                "manager": {"type": "string"},
                "amount": {"type": "integer"},
                "comment": {"type": "string"}
              },
              "required": ["id", "title", "stage", "manager", "amount", "comment"]
            }
            """;

    private static final String COMMENT =
            "Customer asked for a delivery before the end of the quarter and for an offer with two options.";

    private LookupTool() {}

    static FixtureTool get() {
        return FixtureTool.of("lookup", "Finds a deal by its id", INPUT, LookupTool::look)
                .withOutput(OUTPUT);
    }

    private static ToolOutcome look(ToolCall call) {
        var id = FixtureTool.text(call, "id");
        var found = new LinkedHashMap<String, @Nullable Object>();
        found.put("id", id);
        found.put("title", "Supply of equipment, deal " + id);
        found.put("stage", "NEGOTIATION");
        found.put("manager", "Anna Petrova");
        found.put("amount", 125_000);
        found.put("comment", COMMENT);
        return new Answered(List.of(new Content.Text(Json.text(found))), found);
    }
}
