package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.warning.Correction;
import dev.b24mcp.domain.warning.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to ask again without the warnings.
 *
 * @param filters complete filters that avoid all warnings which a filter can avoid, the best one first; each is enough alone
 * @param order an ordering that fits them
 */
record SuggestedFix(List<Map<String, @Nullable Object>> filters, Map<String, Object> order) {

    /** The fix that the warnings of a listing add up to, empty when none of them suggests anything. */
    static Optional<SuggestedFix> of(Listing listing, EntityDescription entity) {
        var filters = List.of(listing.query().filter());
        var corrected = filters;
        for (var warning : listing.warnings()) {
            corrected = withEach(corrected, warning);
        }
        return corrected.equals(filters)
                ? Optional.empty()
                : Optional.of(new SuggestedFix(
                        corrected.stream().map(QueryDocument::filter).toList(),
                        Map.of(entity.mainDateField(), Direction.DESC.name())));
    }

    private static List<List<Condition>> withEach(List<List<Condition>> filters, Warning warning) {
        return warning.corrections().isEmpty()
                ? filters
                : warning.corrections().stream()
                        .flatMap(correction -> filters.stream().map(correction::apply))
                        .toList();
    }

    /** The caller's own filter with what one warning suggests first, empty when it suggests nothing. */
    static Optional<Map<String, @Nullable Object>> ofOne(Warning warning, Listing listing) {
        return warning.corrections().stream()
                .findFirst()
                .map((Correction best) -> best.apply(listing.query().filter()))
                .map(QueryDocument::filter);
    }

    Map<String, Object> structured() {
        var structured = new LinkedHashMap<String, Object>();
        structured.put("filters", filters);
        structured.put("order", order);
        return structured;
    }
}
