package peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.OutputSchema;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * The tool that every target offers, a deal built in memory from its id, as text and as structured content; three times,
 * once for each kind of thread that Quarkus calls a tool on.
 */
public class Tools {
    @Inject
    ObjectMapper json;

    /** What the tool returns as structured content. */
    public record Deal(String id, String title, String stage, String manager, int amount, String comment) {}

    /** As its guide writes a tool: nothing is said of threads, so a worker thread calls it. */
    @Tool(name = "lookup", description = "Finds a deal by its id", outputSchema = @OutputSchema(from = Deal.class))
    ToolResponse lookup(@ToolArg(description = "Id of the deal") String id) throws JsonProcessingException {
        return deal(id);
    }

    @RunOnVirtualThread
    @Tool(
            name = "lookup_on_virtual_thread",
            description = "Finds a deal by its id",
            outputSchema = @OutputSchema(from = Deal.class))
    ToolResponse onVirtualThread(@ToolArg(description = "Id of the deal") String id) throws JsonProcessingException {
        return deal(id);
    }

    /** May not wait for anything, so a tool that asks a CRM with a blocking client cannot be written like this. */
    @NonBlocking
    @Tool(
            name = "lookup_on_event_loop",
            description = "Finds a deal by its id",
            outputSchema = @OutputSchema(from = Deal.class))
    ToolResponse onEventLoop(@ToolArg(description = "Id of the deal") String id) throws JsonProcessingException {
        return deal(id);
    }

    private ToolResponse deal(String id) throws JsonProcessingException {
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
