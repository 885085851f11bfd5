package dev.b24mcp.conformance;

import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tool that answers at once with a record of ordinary size, for measuring what everything around it costs. */
final class LookupTool {

    private static final String INPUT = """
            {
              "type": "object",
              "properties": {"id": {"type": "string", "description": "Number of the record", "maxLength": 64}},
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
                "amount": {"type": "integer"},
                "currency": {"type": "string"},
                "comment": {"type": "string"}
              },
              "required": ["id", "title", "stage", "amount", "currency", "comment"]
            }
            """;

    private static final String COMMENT =
            "The customer asked for an offer with delivery before the end of the month and a"
                    + " discount for paying at once. Call back on Monday, after the warehouse has confirmed what it has in stock.";

    private LookupTool() {}

    static FixtureTool get() {
        return FixtureTool.of("lookup", "Looks up a record", INPUT, LookupTool::look)
                .withOutput(OUTPUT);
    }

    private static ToolOutcome look(ToolCall call) {
        var id = FixtureTool.text(call, "id");
        var found = new LinkedHashMap<String, @Nullable Object>();
        found.put("id", id);
        found.put("title", "Deal " + id);
        found.put("stage", "NEGOTIATION");
        found.put("amount", 125_000);
        found.put("currency", "EUR");
        found.put("comment", COMMENT);
        return new Answered(List.of(new Content.Text(Json.text(found))), found);
    }
}
