package dev.b24mcp.application.tool;

import dev.b24mcp.application.record.Advice;
import dev.b24mcp.application.record.FailureAdvice;
import dev.b24mcp.application.record.Listing;
import dev.b24mcp.application.record.QueryDocument;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list tool says: a short summary for reading, and the whole answer in a structure for programs. */
final class ListAnswer {

    private final String tool;
    private final EntityDescription entity;
    private final Source source;
    private final Texts texts;
    private final FailureAdvice failures;
    private final Advice advice;

    ListAnswer(String tool, EntityDescription entity, Source source, Texts texts) {
        this.tool = tool;
        this.entity = entity;
        this.source = source;
        this.texts = texts;
        this.failures = new FailureAdvice(texts);
        this.advice = new Advice(texts);
    }

    ToolOutcome of(Listing listing) {
        return switch (listing) {
            case Listing.Found found -> answered(found);
            case Listing.Refused refused -> refused(refused);
        };
    }

    private ToolOutcome answered(Listing.Found found) {
        var structured = envelope(found.query());
        structured.put("result", found.page().answer());
        if (!found.names().isEmpty()) {
            structured.put("names", found.names());
        }
        if (!found.titles().isEmpty()) {
            structured.put("titles", found.titles());
        }
        structured.putAll(advice.structured(found, entity));
        return new Answered(texts(Stream.of(summary(found.page())), found), structured);
    }

    private ToolOutcome refused(Listing.Refused refused) {
        var structured = envelope(refused.query());
        structured.put("error", Map.of("kind", "invalid_query", "code", "REFUSED_QUERY"));
        structured.putAll(advice.structured(refused, entity));
        return new Failed(texts(Stream.of(texts.text("summary.refused")), refused), structured);
    }

    private List<Content> texts(Stream<String> first, Listing listing) {
        return Stream.concat(first, advice.sentences(listing).stream())
                .<Content>map(Content.Text::new)
                .toList();
    }

    ToolOutcome failed(RecordQuery query, CrmFailure failure) {
        var structured = envelope(query);
        structured.put("error", failures.structured(failure));
        return new Failed(List.of(new Content.Text(failures.text(failure))), structured);
    }

    private Map<String, @Nullable Object> envelope(RecordQuery query) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("tool", tool);
        metadata.putAll(source.metadata(entity.type().resource()));
        var structured = new LinkedHashMap<String, @Nullable Object>();
        structured.put("metadata", metadata);
        structured.put("request", QueryDocument.of(query));
        return structured;
    }

    private String summary(RecordPage page) {
        var values = new LinkedHashMap<String, String>();
        values.put("resource", entity.type().resource());
        values.put("count", String.valueOf(page.records().size()));
        page.total().ifPresent(total -> values.put("total", String.valueOf(total)));
        page.next().ifPresent(next -> values.put("next", String.valueOf(next)));
        var rows = texts.text(page.total().isPresent() ? "summary.of_total" : "summary.count", values);
        return page.next().isPresent() ? rows + " " + texts.text("summary.more", values) : rows;
    }
}
