package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.warning.Warning;
import dev.b24mcp.domain.warning.Warning.Gravity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to ask again without the warnings.
 *
 * @param filters complete filters that avoid all warnings which a filter can avoid, the best one first; each is enough alone
 * @param order the one that was asked for, or else one that fits them
 */
record SuggestedFix(List<Map<String, @Nullable Object>> filters, Map<String, Object> order) {

    /** The fix that the warnings of a listing add up to, empty when it would not be enough, or nothing is to be fixed. */
    static Optional<SuggestedFix> of(Listing listing, EntityDescription entity) {
        return mended(listing)
                .map(filter -> withRemarks(filter, listing))
                .filter(filters -> !filters.equals(List.of(listing.query().filter())))
                .map(filters -> new SuggestedFix(
                        filters.stream().map(QueryDocument::filter).toList(), order(listing.query(), entity)));
    }

    /** Whoever asked for an ordering keeps it. */
    private static Map<String, Object> order(RecordQuery query, EntityDescription entity) {
        return query.order().isEmpty()
                ? Map.of(entity.mainDateField(), Direction.DESC.name())
                : QueryDocument.order(query);
    }

    /** A complete filter that avoids one warning, and whatever the query is refused for; empty when there is none. */
    static Optional<Map<String, @Nullable Object>> ofOne(Warning warning, Listing listing) {
        return warning.corrections().isEmpty()
                ? Optional.empty()
                : mended(listing)
                        .map(filter -> warning.corrections().getFirst().apply(filter))
                        .map(QueryDocument::filter);
    }

    /** The filter without what the query is refused for; empty when nobody knows what was meant. */
    private static Optional<List<Condition>> mended(Listing listing) {
        var filter = listing.query().filter();
        for (var warning : listing.warnings()) {
            if (warning.gravity() == Gravity.REFUSAL) {
                if (warning.corrections().isEmpty()) {
                    return Optional.empty();
                }
                filter = warning.corrections().getFirst().apply(filter);
            }
        }
        return Optional.of(filter);
    }

    private static List<List<Condition>> withRemarks(List<Condition> filter, Listing listing) {
        var filters = List.of(filter);
        for (var warning : listing.warnings()) {
            if (warning.gravity() == Gravity.REMARK && !warning.corrections().isEmpty()) {
                var mended = filters;
                filters = warning.corrections().stream()
                        .flatMap(correction -> mended.stream().map(correction::apply))
                        .toList();
            }
        }
        return filters;
    }

    Map<String, Object> structured() {
        var structured = new LinkedHashMap<String, Object>();
        structured.put("filters", filters);
        structured.put("order", order);
        return structured;
    }
}
