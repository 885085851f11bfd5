package dev.b24mcp.domain.testkit;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.RecordSet;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.ArrayList;
import java.util.List;

/** A query in the making. */
final class QueryBuilder {

    private final EntityDescription entity;
    private final List<Condition> filter = new ArrayList<>();
    private final List<Sort> order = new ArrayList<>();
    private int start;
    private int limit = 50;

    QueryBuilder(EntityDescription entity) {
        this.entity = entity;
    }

    QueryBuilder where(Operator operator, String field, Object value) {
        filter.add(new Condition(field, operator, value));
        return this;
    }

    QueryBuilder sorted(String field, Direction direction) {
        order.add(new Sort(field, direction));
        return this;
    }

    QueryBuilder start(int start) {
        this.start = start;
        return this;
    }

    QueryBuilder limit(int limit) {
        this.limit = limit;
        return this;
    }

    RecordQuery build() {
        return new RecordQuery(entity.type(), filter, entity.defaultFields(), order, start, limit);
    }

    RecordSet set() {
        return new RecordSet(entity.type(), filter, entity.defaultFields());
    }
}
