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

/** Every tool of the server, one line each, in the order in which clients see them. A new tool is added here. */
public final class ToolCatalog {

    private static final List<Listed> LISTS = List.of(
            list("getDeals", EntityType.DEAL),
            list("getLeads", EntityType.LEAD),
            list("getContacts", EntityType.CONTACT),
            list("getUsers", EntityType.USER),
            list("getTasks", EntityType.TASK));

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
        return LISTS.stream()
                .flatMap(list -> provider.entity(list.type()).stream().map(entity -> listTool(list.name(), entity)))
                .toList();
    }

    /** The name of the tool that reads records of a kind. */
    public static Optional<String> reading(EntityType type) {
        return LISTS.stream()
                .filter(list -> list.type().equals(type))
                .map(Listed::name)
                .findFirst();
    }

    private static Listed list(String name, EntityType type) {
        return new Listed(name, type);
    }

    /** A tool that reads records of one kind. */
    private record Listed(String name, EntityType type) {}

    private Tool listTool(String name, EntityDescription entity) {
        var answer = new ListAnswer(name, entity, source, texts);
        return new ListRecords(name, source.provider(), entity, listing, schemas, arguments, texts, answer);
    }
}
