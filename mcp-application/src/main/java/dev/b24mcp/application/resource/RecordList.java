package dev.b24mcp.application.resource;

import dev.b24mcp.application.record.ListSchemas;
import dev.b24mcp.application.record.QueryArguments;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceDefinition;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceQuery;
import dev.b24mcp.domain.text.Texts;
import java.util.Map;
import java.util.Optional;

/** The resource that shows records of one kind: the newest, or those that a query asks for. */
final class RecordList implements Resource {

    private final EntityDescription entity;
    private final RecordAnswers answers;
    private final QueryArguments arguments;
    private final ListSchemas schemas;
    private final Source source;
    private final Texts texts;

    RecordList(
            EntityDescription entity,
            RecordAnswers answers,
            QueryArguments arguments,
            ListSchemas schemas,
            Source source,
            Texts texts) {
        this.entity = entity;
        this.answers = answers;
        this.arguments = arguments;
        this.schemas = schemas;
        this.source = source;
        this.texts = texts;
    }

    @Override
    public ResourceDefinition definition() {
        var type = entity.type();
        return new ResourceDefinition(
                source.uri(type.resource()),
                type.resource(),
                texts.text("resource." + type.name() + ".title"),
                texts.text("resource." + type.name() + ".description"),
                "application/json",
                schemas.input());
    }

    @Override
    public ResourceOutcome read(CallContext context) {
        return answers.overview(arguments.query(Map.of(), entity), entity, context);
    }

    @Override
    public ResourceOutcome query(ResourceQuery query) {
        if (query.params().isEmpty() && query.cursor().isEmpty()) {
            return read(query.context());
        }
        var asked = arguments.query(query.params(), entity);
        if (query.cursor().isEmpty()) {
            return answers.answer(asked, entity, query.context());
        }
        return start(query.cursor().get())
                .map(start -> answers.answer(from(start, asked), entity, query.context()))
                .orElseGet(() -> new ResourceOutcome.Refused(texts.text("resource.cursor")));
    }

    private static RecordQuery from(int start, RecordQuery query) {
        return new RecordQuery(query.entity(), query.filter(), query.select(), query.order(), start, query.limit());
    }

    private static Optional<Integer> start(String cursor) {
        return cursor.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(cursor)) : Optional.empty();
    }
}
