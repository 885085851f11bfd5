package dev.b24mcp.domain.date;

import dev.b24mcp.domain.crm.EntityDescription;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Proposes one recent period on each date field of the entity.
 *
 * @param period which period
 */
public record RecentPeriod(Period period) implements DateFilterRule {

    @Override
    public List<DateFilter> suggest(EntityDescription entity, ZonedDateTime now) {
        var range = period.at(now);
        return entity.dateFields().stream()
                .map(field -> new DateFilter(field, range))
                .toList();
    }
}
