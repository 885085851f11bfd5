package dev.b24mcp.application.tool;

import dev.b24mcp.application.record.Listing;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to ask again without the warnings.
 *
 * @param filters complete filters, the best one first; each is enough alone
 * @param order an ordering that fits them
 */
record SuggestedFix(List<Map<String, @Nullable Object>> filters, Map<String, Object> order) {

    /** The fix that the warnings of a listing add up to, empty when none of them suggests anything. */
    static Optional<SuggestedFix> of(Listing listing, EntityDescription entity) {
        var filters = listing.warnings().stream()
                .flatMap(warning -> warning.suggestedFilters().stream())
                .map(range -> QueryDocument.narrowed(listing.query(), range))
                .toList();
        return filters.isEmpty()
                ? Optional.empty()
                : Optional.of(new SuggestedFix(filters, Map.of(entity.mainDateField(), Direction.DESC.name())));
    }

    Map<String, Object> structured() {
        var structured = new LinkedHashMap<String, Object>();
        structured.put("filters", filters);
        structured.put("order", order);
        return structured;
    }
}
