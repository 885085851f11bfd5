package dev.b24mcp.application.tool;

import dev.b24mcp.application.record.ListSchemas;
import dev.b24mcp.application.record.QueryArguments;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.domain.tool.Tool;
import dev.b24mcp.domain.tool.ToolCall;
import dev.b24mcp.domain.tool.ToolDefinition;
import dev.b24mcp.domain.tool.ToolHints;
import dev.b24mcp.domain.tool.ToolOutcome;
import java.util.Map;

/** The tool that lists one kind of CRM records. */
final class ListRecords implements Tool {

    private final String name;
    private final String provider;
    private final EntityDescription entity;
    private final RecordListing listing;
    private final ListSchemas schemas;
    private final Texts texts;
    private final QueryArguments arguments;
    private final ListAnswer answer;

    ListRecords(
            String name,
            String provider,
            EntityDescription entity,
            RecordListing listing,
            ListSchemas schemas,
            QueryArguments arguments,
            Texts texts,
            ListAnswer answer) {
        this.name = name;
        this.provider = provider;
        this.entity = entity;
        this.listing = listing;
        this.schemas = schemas;
        this.texts = texts;
        this.arguments = arguments;
        this.answer = answer;
    }

    @Override
    public ToolDefinition definition() {
        return new ToolDefinition(
                name,
                texts.text("tool." + name + ".title"),
                description(),
                ToolHints.READS_OUTSIDE,
                schemas.input(),
                schemas.output());
    }

    private String description() {
        var common = texts.text(
                "tool." + name + ".description",
                Map.of("dateField", entity.mainDateField(), "fields", String.join(", ", entity.defaultFields())));
        return texts.find("provider." + provider + "." + entity.type().name())
                .map(hint -> common + " " + hint)
                .orElse(common);
    }

    @Override
    public ToolOutcome call(ToolCall call) {
        var query = arguments.query(call.arguments(), entity);
        try {
            return listing.read(query, entity, call.context(), answer::of);
        } catch (CrmException failed) {
            return answer.failed(query, failed.failure());
        }
    }
}
