package dev.b24mcp.domain.crm;

import java.util.List;

/**
 * All records that meet some conditions.
 *
 * @param entity which kind of records
 * @param filter conditions that all must hold; empty for all records
 * @param select the provider's own names of the fields wanted, at least one
 */
public record RecordSet(EntityType entity, List<Condition> filter, List<String> select) {

    public RecordSet {
        filter = List.copyOf(filter);
        select = List.copyOf(select);
        if (select.isEmpty()) {
            throw new IllegalArgumentException("select names no field");
        }
    }
}
