package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Rows;
import java.util.List;
import java.util.Optional;

/** A run of IDs, both ends included; nothing when the first is above the last. */
record IdRange(long first, long last) {
    static final IdRange ALL = new IdRange(Long.MIN_VALUE, Long.MAX_VALUE);

    /** What a condition on the ID comes to, when it is no more than a bound. */
    static Optional<IdRange> of(Operator operator, List<Operand> operands) {
        if (operands.size() != 1) {
            return Optional.empty();
        }
        return switch (operands.getFirst()) {
            case Operand.Amount(double value) -> of(operator, value);
            case Operand.Empty() when !operator.asksForEmpty() -> of(operator, 0);
            default -> Optional.empty();
        };
    }

    private static Optional<IdRange> of(Operator operator, double value) {
        long floor = (long) Math.floor(value);
        long ceiling = (long) Math.ceil(value);
        return switch (operator) {
            case EQUAL -> Optional.of(new IdRange(ceiling, floor));
            case GREATER -> Optional.of(new IdRange(floor + 1, Long.MAX_VALUE));
            case AT_LEAST -> Optional.of(new IdRange(ceiling, Long.MAX_VALUE));
            case LESS -> Optional.of(new IdRange(Long.MIN_VALUE, ceiling - 1));
            case AT_MOST -> Optional.of(new IdRange(Long.MIN_VALUE, floor));
            default -> Optional.empty();
        };
    }

    IdRange and(IdRange other) {
        return new IdRange(Math.max(first, other.first), Math.min(last, other.last));
    }

    boolean contains(long id) {
        return id >= first && id <= last;
    }

    /** A view that is made in logarithmic time. */
    List<Row> of(Rows rows) {
        int from = rows.positionFrom(first);
        int to = last == Long.MAX_VALUE ? rows.size() : rows.positionFrom(last + 1);
        return rows.subList(from, Math.max(from, to));
    }
}
