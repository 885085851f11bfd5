package dev.b24mcp.domain.crm;

import java.util.List;

/**
 * A question for a list of records.
 *
 * @param entity which kind of records
 * @param filter conditions that all must hold; empty for all records
 * @param select the provider's own names of the fields wanted, at least one
 * @param order levels of the ordering, the most significant first; empty for the provider's default
 * @param start how many records of the answer to skip, from 0
 * @param limit how many records to return at most; 0 counts them only
 */
public record RecordQuery(
        EntityType entity, List<Condition> filter, List<String> select, List<Sort> order, int start, int limit) {

    public RecordQuery {
        filter = List.copyOf(filter);
        select = List.copyOf(select);
        order = List.copyOf(order);
        if (select.isEmpty()) {
            throw new IllegalArgumentException("select names no field");
        }
        if (start < 0) {
            throw new IllegalArgumentException("start must not be negative: " + start);
        }
        if (limit < 0) {
            throw new IllegalArgumentException("limit must not be negative: " + limit);
        }
    }
}
