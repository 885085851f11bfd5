package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.rest.Command;
import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Pages by identifier instead of offset: each begins after the last row of the one before, so rows that come or go meanwhile
 * move no others. The portal need not count for it either.
 *
 * @param query what is asked; its order does not matter
 * @param direction the order of the identifiers
 */
record Keyset(ListDialect dialect, RecordQuery query, Direction direction) {

    /** Switches counting off. */
    static final int UNCOUNTED = -1;

    /**
     * Commands for pages that follow each other, each of which refers to the last row of the one before. Where a page is short,
     * the reference names nothing, and what the portal gives for the commands after it means nothing.
     *
     * @param after the identifier after which the first page begins
     * @param upTo the last identifier of interest
     */
    List<Command> commands(long after, OptionalLong upTo, int count) {
        var commands = new ArrayList<Command>();
        for (int i = 0; i < count; i++) {
            var cursor = i == 0 ? String.valueOf(after) : Command.reference(i - 1, lastIdOfAFullPage());
            commands.add(command(cursor, upTo));
        }
        return commands;
    }

    private Command command(String after, OptionalLong upTo) {
        var bounds = new ArrayList<Condition>();
        bounds.add(new Condition(id(), strictly(), after));
        upTo.ifPresent(last -> bounds.add(new Condition(id(), orEqual(), String.valueOf(last))));
        return new Command(dialect.method(), dialect.parameters(bounded(bounds), UNCOUNTED));
    }

    /** The query with these bounds; its own of the same kind are wider, and would take their place. */
    private RecordQuery bounded(List<Condition> bounds) {
        var others = query.filter().stream()
                .filter(condition ->
                        bounds.stream().noneMatch(bound -> bound.key().equals(condition.key())));
        return new RecordQuery(
                query.entity(),
                Stream.concat(others, bounds.stream()).toList(),
                withId(query.select(), dialect),
                List.of(new Sort(id(), direction)),
                0,
                Page.SIZE);
    }

    /** The selection with the identifier in it. */
    static List<String> withId(List<String> select, ListDialect dialect) {
        var id = dialect.idInQueries();
        return select.contains(id) || select.contains("*")
                ? select
                : Stream.concat(select.stream(), Stream.of(id)).toList();
    }

    /** The same query with another selection. */
    static RecordQuery selecting(RecordQuery query, List<String> select) {
        return new RecordQuery(query.entity(), query.filter(), select, query.order(), query.start(), query.limit());
    }

    private String[] lastIdOfAFullPage() {
        var row = String.valueOf(Page.SIZE - 1);
        var member = dialect.rowsMember();
        return member == null ? new String[] {row, dialect.idField()} : new String[] {member, row, dialect.idField()};
    }

    private String id() {
        return dialect.idInQueries();
    }

    private Operator strictly() {
        return direction == Direction.ASC ? Operator.GREATER : Operator.LESS;
    }

    private Operator orEqual() {
        return direction == Direction.ASC ? Operator.LESS_OR_EQUAL : Operator.GREATER_OR_EQUAL;
    }
}
