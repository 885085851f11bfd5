package dev.b24mcp.application.tool;

import dev.b24mcp.application.record.ListSchemas;
import dev.b24mcp.application.record.QueryArguments;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.domain.tool.Tool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every tool of the server, one line each, in the order in which clients see them. A new tool is added here. */
public final class ToolCatalog {

    private final RecordListing listing;
    private final Source source;
    private final Texts texts;
    private final QueryArguments arguments;
    private final ListSchemas schemas;

    public ToolCatalog(
            ListSchemas schemas, RecordListing listing, QueryArguments arguments, Source source, Texts texts) {
        this.listing = listing;
        this.arguments = arguments;
        this.source = source;
        this.texts = texts;
        this.schemas = schemas;
    }

    /** The tools that make sense for what the provider serves. */
    public List<Tool> tools(ProviderDescription provider) {
        return Stream.of(
                        list("getDeals", EntityType.DEAL, provider),
                        list("getLeads", EntityType.LEAD, provider),
                        list("getContacts", EntityType.CONTACT, provider),
                        list("getUsers", EntityType.USER, provider),
                        list("getTasks", EntityType.TASK, provider))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Tool> list(String name, EntityType type, ProviderDescription provider) {
        return provider.entity(type).map(entity -> listTool(name, entity));
    }

    private Tool listTool(String name, EntityDescription entity) {
        var answer = new ListAnswer(name, entity, source, texts);
        return new ListRecords(name, source.provider(), entity, listing, schemas, arguments, texts, answer);
    }
}
