package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.RecordQuery;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A query with everything that its judges may look at.
 *
 * @param query what is asked, as the caller put it
 * @param entity how the provider describes the records asked for
 * @param fields the fields that such records have; empty when nobody knows them
 * @param now the present moment in the zone in which the caller counts days
 */
public record AskedQuery(
        RecordQuery query, EntityDescription entity, List<FieldDescription> fields, ZonedDateTime now) {

    public AskedQuery {
        fields = List.copyOf(fields);
    }

    /** The field of that name, empty when there is none or nobody knows. */
    public Optional<FieldDescription> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether the field certainly does not exist. */
    public boolean lacks(String name) {
        return !fields.isEmpty() && field(name).isEmpty();
    }

    /** Whether the field holds dates. */
    public boolean isDateField(String name) {
        return entity.isDateField(name)
                || field(name)
                        .map(FieldDescription::kind)
                        .filter(kind -> kind == FieldKind.DATE || kind == FieldKind.DATE_TIME)
                        .isPresent();
    }
}
