package dev.b24mcp.application.resource;

import dev.b24mcp.application.record.FailureAdvice;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceDefinition;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceOutcome.Failed;
import dev.b24mcp.domain.resource.ResourceOutcome.Structured;
import dev.b24mcp.domain.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The resource that shows the newest records of one kind. */
final class RecordList implements Resource {

    private static final int LIMIT = 50;

    private final EntityDescription entity;
    private final RecordListing listing;
    private final Source source;
    private final Texts texts;
    private final FailureAdvice advice;

    RecordList(EntityDescription entity, RecordListing listing, Source source, Texts texts, FailureAdvice advice) {
        this.entity = entity;
        this.listing = listing;
        this.source = source;
        this.texts = texts;
        this.advice = advice;
    }

    @Override
    public ResourceDefinition definition() {
        var type = entity.type();
        return new ResourceDefinition(
                source.provider() + "://" + type.resource(),
                type.resource(),
                texts.text("resource." + type.name() + ".title"),
                texts.text("resource." + type.name() + ".description"),
                "application/json");
    }

    @Override
    public ResourceOutcome read(CallContext context) {
        var newestFirst = List.of(new Sort(entity.mainDateField(), Direction.DESC));
        var query = new RecordQuery(entity.type(), List.of(), entity.defaultFields(), newestFirst, 0, LIMIT);
        try {
            return new Structured(
                    document(listing.read(query, entity, context.progress()).page()));
        } catch (CrmException failed) {
            return new Failed(failed.failure().code(), advice.text(failed.failure()));
        }
    }

    private Map<String, @Nullable Object> document(RecordPage page) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("metadata", source.metadata(entity.type()));
        document.put("data", page.records().stream().map(CrmRecord::fields).toList());
        page.total().ifPresent(total -> document.put("total", total));
        page.next().ifPresent(next -> document.put("next_cursor", String.valueOf(next)));
        return document;
    }
}
