package peer;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The tool that every target offers: a deal built in memory from its id, as text and as structured content. */
final class Lookup {
    private static final McpJsonMapper JSON = McpJsonDefaults.getMapper();
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    static final Tool TOOL = Tool.builder()
            .name("lookup")
            .description("Finds a deal by its id")
            .inputSchema(Map.of("type", "object", "properties", Map.of("id", TEXT), "required", List.of("id")))
            .outputSchema(Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "id", TEXT,
                            "title", TEXT,
                            "stage", TEXT,
                            "manager", TEXT,
                            "amount", Map.of("type", "integer"),
                            "comment", TEXT),
                    "required",
                    List.of("id", "title", "stage", "manager", "amount", "comment")))
            .build();

    private Lookup() {}

    record Deal(String id, String title, String stage, String manager, int amount, String comment) {}

    static CallToolResult call(CallToolRequest request) {
        var id = (String) request.arguments().get("id");
        var deal = new Deal(
                id,
                "Supply of equipment, deal " + id,
                "NEGOTIATION",
                "Anna Petrova",
                125000,
                "Customer asked for a delivery before the end of the quarter and for an offer with two options.");
        try {
            return CallToolResult.builder()
                    .addTextContent(JSON.writeValueAsString(deal))
                    .structuredContent(deal)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
