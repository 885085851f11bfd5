package dev.b24mcp.application.resource;

import dev.b24mcp.application.record.Advice;
import dev.b24mcp.application.record.FailureAdvice;
import dev.b24mcp.application.record.Listing;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceOutcome.Failed;
import dev.b24mcp.domain.resource.ResourceOutcome.Refused;
import dev.b24mcp.domain.resource.ResourceOutcome.Structured;
import dev.b24mcp.domain.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads records and lays them out as a resource shows them: the rows, what they refer to, how to go on. */
final class RecordAnswers {

    private final RecordListing listing;
    private final Source source;
    private final FailureAdvice failures;
    private final Advice advice;

    RecordAnswers(RecordListing listing, Source source, Texts texts) {
        this.listing = listing;
        this.source = source;
        this.failures = new FailureAdvice(texts);
        this.advice = new Advice(texts);
    }

    /** What a query asks for, with what is worth knowing about it. */
    ResourceOutcome answer(RecordQuery query, EntityDescription entity, CallContext context) {
        return read(query, entity, context, found -> advice.structured(found, entity));
    }

    /** What a resource shows of itself. Nobody has asked it so, so nobody needs to ask better. */
    ResourceOutcome overview(RecordQuery query, EntityDescription entity, CallContext context) {
        return read(query, entity, context, _ -> Map.of());
    }

    private ResourceOutcome read(
            RecordQuery query,
            EntityDescription entity,
            CallContext context,
            Function<Listing.Found, Map<String, Object>> remarks) {
        try {
            return listing.readNewestFirst(query, entity, context, read -> outcome(read, entity, remarks));
        } catch (CrmException failed) {
            return new Failed(failed.failure().code(), failures.text(failed.failure()));
        }
    }

    private ResourceOutcome outcome(
            Listing read, EntityDescription entity, Function<Listing.Found, Map<String, Object>> remarks) {
        return switch (read) {
            case Listing.Found found -> found(found, entity, remarks.apply(found));
            case Listing.Refused refused ->
                new Refused(String.join("\n", advice.sentences(refused)), advice.structured(refused, entity));
        };
    }

    private Structured found(Listing.Found found, EntityDescription entity, Map<String, Object> remarks) {
        var page = found.page();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("metadata", source.metadata(entity.type().resource()));
        document.put("data", page.records().stream().map(CrmRecord::fields).toList());
        if (!found.names().isEmpty()) {
            document.put("names", found.names());
        }
        if (!found.titles().isEmpty()) {
            document.put("titles", found.titles());
        }
        page.total().ifPresent(total -> document.put("total", total));
        page.next().ifPresent(next -> document.put("next_cursor", String.valueOf(next)));
        document.putAll(remarks);
        return new Structured(document);
    }
}
