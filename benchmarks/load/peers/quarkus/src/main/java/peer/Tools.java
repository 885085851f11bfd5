package peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.OutputSchema;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The tool that every target offers: a deal built in memory from its id, as text and as structured content. */
public class Tools {
    @Inject
    ObjectMapper json;

    /** What the tool returns as structured content. */
    public record Deal(String id, String title, String stage, String manager, int amount, String comment) {}

    @RunOnVirtualThread
    @Tool(name = "lookup", description = "Finds a deal by its id", outputSchema = @OutputSchema(from = Deal.class))
    ToolResponse lookup(@ToolArg(description = "Id of the deal") String id) throws JsonProcessingException {
        var deal = new Deal(
                id,
                "Supply of equipment, deal " + id,
                "NEGOTIATION",
                "Anna Petrova",
                125000,
                "Customer asked for a delivery before the end of the quarter and for an offer with two options.");
        return new ToolResponse(false, List.of(new TextContent(json.writeValueAsString(deal))), deal, Map.of());
    }
}
