package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One key of a filter.
 *
 * @param matcher the operator without its negation, for one value
 */
record Condition(Field field, boolean negative, Predicate<@Nullable Object> matcher) {

    static Condition comparing(Field field, Operator operator, List<Operand> operands) {
        return new Condition(
                field,
                operator.negative(),
                value -> operands.stream().anyMatch(operand -> compares(operator, value, operand)));
    }

    static Condition searching(Field field, Operator operator, List<TextPattern> patterns) {
        return new Condition(field, operator.negative(), value -> {
            var text = value == null ? "" : Operand.text(value);
            return patterns.stream().anyMatch(pattern -> pattern.matches(text));
        });
    }

    private static boolean compares(Operator operator, @Nullable Object value, Operand operand) {
        if (operator.asksForEmpty()) {
            return operand.sameAs(value);
        }
        if (value == null) {
            return false;
        }
        int order = operand.compare(value);
        return switch (operator) {
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            default -> throw new IllegalStateException(operator.name());
        };
    }

    /** A multiple field matches when any of its values does; without values it is empty. */
    boolean test(@Nullable Object value) {
        boolean hit = value instanceof List<?> values ? matchesAny(values) : matcher.test(value);
        return hit != negative;
    }

    private boolean matchesAny(List<?> values) {
        return values.isEmpty() ? matcher.test(null) : values.stream().anyMatch(matcher);
    }
}
