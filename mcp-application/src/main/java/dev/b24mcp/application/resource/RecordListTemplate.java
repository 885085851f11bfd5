package dev.b24mcp.application.resource;

import dev.b24mcp.application.record.DateHints;
import dev.b24mcp.application.record.QueryArguments;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.completion.CompletionCall;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceTemplate;
import dev.b24mcp.domain.resource.ResourceTemplateDefinition;
import dev.b24mcp.domain.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The addresses under which records of one kind can be filtered, sorted and cut. */
final class RecordListTemplate implements ResourceTemplate {

    private static final String VARIABLES = "{?dateHint,select,order,start,limit,filter*}";

    private final EntityDescription entity;
    private final RecordAnswers answers;
    private final QueryArguments arguments;
    private final Source source;
    private final Texts texts;

    RecordListTemplate(
            EntityDescription entity, RecordAnswers answers, QueryArguments arguments, Source source, Texts texts) {
        this.entity = entity;
        this.answers = answers;
        this.arguments = arguments;
        this.source = source;
        this.texts = texts;
    }

    @Override
    public ResourceTemplateDefinition definition() {
        var type = entity.type();
        return new ResourceTemplateDefinition(
                source.uri(type.resource()) + VARIABLES,
                type.resource() + "/query",
                texts.text("resource." + type.name() + ".title"),
                texts.text("resource.template", Map.of("dateField", entity.mainDateField())),
                "application/json");
    }

    @Override
    public Optional<ResourceOutcome> read(String uri, CallContext context) {
        var address = source.uri(entity.type().resource()) + "?";
        if (!uri.startsWith(address)) {
            return Optional.empty();
        }
        try {
            var parameters = UriQuery.parse(uri.substring(address.length()));
            return Optional.of(answers.answer(arguments.query(parameters, entity), entity, context));
        } catch (UnusableUriException unusable) {
            return Optional.of(new ResourceOutcome.Refused(
                    texts.text("resource.parameter", Map.of("parameter", unusable.parameter()))));
        }
    }

    @Override
    public Completion complete(CompletionCall call) {
        var values = switch (call.name()) {
            case "dateHint" -> DateHints.words();
            case "select", "order" -> entity.defaultFields();
            default -> List.<String>of();
        };
        return Completion.matching(call.typed(), values);
    }
}
