package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a filter says about IDs, so that only the rows it leaves open are looked at. */
final class IdConditions {
    private IdRange range = IdRange.ALL;
    private @Nullable NavigableSet<Long> named;

    /** Whether nothing of the condition is left to test row by row. */
    boolean take(Operator operator, List<Operand> operands) {
        var bound = IdRange.of(operator, operands);
        if (bound.isPresent()) {
            range = range.and(bound.get());
        } else if (operator == Operator.EQUAL) {
            name(operands);
        }
        return bound.isPresent();
    }

    private void name(List<Operand> operands) {
        var ids = new TreeSet<Long>();
        for (var operand : operands) {
            // a fraction is left to the test row by row
            if (operand instanceof Operand.Amount(double value)) {
                ids.add((long) value);
            }
        }
        named = ids;
    }

    boolean contains(Row row) {
        return range.contains(row.id());
    }

    /** By ascending ID. */
    List<Row> candidates(Rows rows) {
        if (named == null) {
            return range.equals(IdRange.ALL) ? rows : range.of(rows);
        }
        var found = new ArrayList<Row>();
        for (long id : named) {
            found.addAll(range.and(new IdRange(id, id)).of(rows));
        }
        return found;
    }
}
