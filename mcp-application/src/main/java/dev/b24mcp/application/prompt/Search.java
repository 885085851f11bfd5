package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordState;
import dev.b24mcp.domain.crm.Sort.Direction;
import dev.b24mcp.domain.date.DateFilter;
import dev.b24mcp.domain.date.DateRange;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of a list tool in the making. */
final class Search {

    private final EntityDescription entity;
    private final Map<String, @Nullable Object> filter = new LinkedHashMap<>();
    private final Map<String, String> order = new LinkedHashMap<>();

    Search(EntityDescription entity) {
        this.entity = entity;
    }

    Search in(RecordState state) {
        return where(entity.vocabulary().state(state));
    }

    /** Nothing when nobody said which. */
    Search having(FieldRole role, Optional<DictionaryEntry> value) {
        value.ifPresent(entry -> having(role, entry.id()));
        return this;
    }

    Search having(FieldRole role, String value) {
        return where(new Condition(entity.vocabulary().field(role), Operator.MATCH, value));
    }

    Search created(DateRange range) {
        return during(entity.mainDateField(), range);
    }

    Search during(FieldRole role, DateRange range) {
        return during(entity.vocabulary().field(role), range);
    }

    Search before(FieldRole role, ZonedDateTime moment) {
        return where(DateFilter.before(entity.vocabulary().field(role), moment));
    }

    Search sorted(FieldRole role, Direction direction) {
        order.put(entity.vocabulary().field(role), direction.name());
        return this;
    }

    Search where(Condition condition) {
        filter.put(condition.key(), condition.value());
        return this;
    }

    private Search during(String field, DateRange range) {
        new DateFilter(field, range).conditions().forEach(this::where);
        return this;
    }

    /** In the shape of the tool's arguments. */
    Map<String, Object> arguments(int limit) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("filter", filter);
        if (!order.isEmpty()) {
            arguments.put("order", order);
        }
        arguments.put("limit", limit);
        return arguments;
    }
}
