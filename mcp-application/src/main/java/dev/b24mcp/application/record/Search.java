package dev.b24mcp.application.record;

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

/** The arguments of a list in the making. */
public final class Search {

    private final EntityDescription entity;
    private final Map<String, @Nullable Object> filter = new LinkedHashMap<>();
    private final Map<String, String> order = new LinkedHashMap<>();

    public Search(EntityDescription entity) {
        this.entity = entity;
    }

    /** Records in that state. */
    public Search in(RecordState state) {
        return where(entity.vocabulary().state(state));
    }

    /** Nothing when nobody said which. */
    public Search having(FieldRole role, Optional<DictionaryEntry> value) {
        value.ifPresent(entry -> having(role, entry.id()));
        return this;
    }

    /** Records with that value. */
    public Search having(FieldRole role, String value) {
        return where(new Condition(entity.vocabulary().field(role), Operator.MATCH, value));
    }

    /** Records created in that time. */
    public Search created(DateRange range) {
        return during(entity.mainDateField(), range);
    }

    /** Records with a moment in that time. */
    public Search during(FieldRole role, DateRange range) {
        return during(entity.vocabulary().field(role), range);
    }

    /** Records with an earlier moment. */
    public Search before(FieldRole role, ZonedDateTime moment) {
        return where(DateFilter.before(entity.vocabulary().field(role), moment));
    }

    /** Sorts by one more field. */
    public Search sorted(FieldRole role, Direction direction) {
        order.put(entity.vocabulary().field(role), direction.name());
        return this;
    }

    /** Sorts the newest first. */
    public Search newestFirst() {
        order.put(entity.mainDateField(), Direction.DESC.name());
        return this;
    }

    /** Records for which that holds. */
    public Search where(Condition condition) {
        filter.put(condition.key(), condition.value());
        return this;
    }

    private Search during(String field, DateRange range) {
        new DateFilter(field, range).conditions().forEach(this::where);
        return this;
    }

    /** In the shape of the tool's arguments. */
    public Map<String, Object> arguments(int limit) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("filter", filter);
        if (!order.isEmpty()) {
            arguments.put("order", order);
        }
        arguments.put("limit", limit);
        return arguments;
    }
}
