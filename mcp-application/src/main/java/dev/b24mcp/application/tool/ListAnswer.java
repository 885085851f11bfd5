package dev.b24mcp.application.tool;

import dev.b24mcp.application.record.FailureAdvice;
import dev.b24mcp.application.record.Listing;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.content.Content;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.text.Texts;
import dev.b24mcp.domain.tool.ToolOutcome;
import dev.b24mcp.domain.tool.ToolOutcome.Answered;
import dev.b24mcp.domain.tool.ToolOutcome.Failed;
import dev.b24mcp.domain.warning.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list tool says: a short summary for reading, and the whole answer in a structure for programs. */
final class ListAnswer {

    private final String tool;
    private final EntityDescription entity;
    private final Source source;
    private final Texts texts;
    private final FailureAdvice advice;

    ListAnswer(String tool, EntityDescription entity, Source source, Texts texts, FailureAdvice advice) {
        this.tool = tool;
        this.entity = entity;
        this.source = source;
        this.texts = texts;
        this.advice = advice;
    }

    ToolOutcome answered(Listing listing) {
        var lines = new ArrayList<Content>();
        lines.add(new Content.Text(summary(listing)));
        var structured = envelope(listing.query());
        structured.put("result", listing.page().answer());
        if (!listing.warnings().isEmpty()) {
            listing.warnings().forEach(warning -> lines.add(new Content.Text(message(warning))));
            structured.put(
                    "warnings",
                    listing.warnings().stream()
                            .map(warning -> describe(warning, listing.query()))
                            .toList());
            SuggestedFix.of(listing, entity).ifPresent(fix -> structured.put("suggestedFix", fix.structured()));
        }
        return new Answered(lines, structured);
    }

    ToolOutcome failed(RecordQuery query, CrmFailure failure) {
        var structured = envelope(query);
        structured.put("error", advice.structured(failure));
        return new Failed(List.of(new Content.Text(advice.text(failure))), structured);
    }

    private Map<String, @Nullable Object> envelope(RecordQuery query) {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("tool", tool);
        metadata.putAll(source.metadata(entity.type()));
        var structured = new LinkedHashMap<String, @Nullable Object>();
        structured.put("metadata", metadata);
        structured.put("request", QueryDocument.of(query));
        return structured;
    }

    private String summary(Listing listing) {
        var page = listing.page();
        var values = new LinkedHashMap<String, String>();
        values.put("resource", entity.type().resource());
        values.put("count", String.valueOf(page.records().size()));
        page.total().ifPresent(total -> values.put("total", String.valueOf(total)));
        page.next().ifPresent(next -> values.put("next", String.valueOf(next)));
        var rows = texts.text(page.total().isPresent() ? "summary.of_total" : "summary.count", values);
        return page.next().isPresent() ? rows + " " + texts.text("summary.more", values) : rows;
    }

    private String message(Warning warning) {
        return texts.text("warning." + warning.code(), warning.values());
    }

    private Map<String, Object> describe(Warning warning, RecordQuery query) {
        var described = new LinkedHashMap<String, Object>();
        described.put("code", warning.code());
        described.put("message", message(warning));
        warning.suggestedFilters().stream()
                .findFirst()
                .ifPresent(best -> described.put("suggested_filters", QueryDocument.narrowed(query, best)));
        return described;
    }
}
