package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.date.DateText;
import dev.b24mcp.domain.wording.FlagWord;
import dev.b24mcp.domain.wording.Labels;
import dev.b24mcp.domain.wording.PlainNumber;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to compare a number or a flag with what is none: a CRM takes the text for zero, or for its first digits, and cuts a
 * fraction off where it keeps none. Money is a text to it, so that amounts can be equal but not more or less. That a field is
 * empty may be asked.
 *
 * <p>References are compared by their numbers. A day is not compared with moments where a range cannot say what is meant: a CRM
 * takes it for its first moment.
 *
 * <p>Nor is a part of a text searched for in identifiers, or an empty one anywhere: a CRM passes over such a condition in silence
 * and sends everything.
 */
public record UnusableValue() implements WarningRule {

    public static final String CODE = "unusable_value";

    private static final Set<Operator> COMPARING =
            EnumSet.of(Operator.GREATER, Operator.GREATER_OR_EQUAL, Operator.LESS, Operator.LESS_OR_EQUAL);
    private static final Set<Operator> TEXTUAL =
            EnumSet.of(Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.LIKE, Operator.NOT_LIKE);
    private static final Set<Operator> NEGATIVE = EnumSet.of(Operator.NOT_MATCH, Operator.NOT_EQUAL, Operator.NOT_IN);
    private static final Set<FieldKind> IDENTIFYING = EnumSet.of(FieldKind.CHOICE, FieldKind.REFERENCE);
    private static final Set<FieldKind> NUMERIC = EnumSet.of(FieldKind.NUMBER, FieldKind.INTEGER);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,30}(\\.0{1,30})?");
    private static final Pattern MONEY = Pattern.compile(NUMBER.pattern() + "\\|[A-Z]{3}");

    @Override
    public List<Warning> check(AskedQuery asked) {
        return asked.query().filter().stream()
                .filter(condition -> asked.field(condition.field())
                        .filter(field -> isUnusable(condition, field))
                        .isPresent())
                .map(condition -> Warning.refusal(
                        CODE, Map.of("key", condition.key(), "value", String.valueOf(condition.value())), List.of()))
                .toList();
    }

    private static boolean isUnusable(Condition condition, FieldDescription field) {
        var value = condition.value();
        if (TEXTUAL.contains(condition.operator())) {
            return IDENTIFYING.contains(field.kind())
                    || Labels.values(condition).anyMatch(UnusableValue::isEmpty);
        }
        if (COMPARING.contains(condition.operator())) {
            return field.kind() == FieldKind.MONEY
                    || (field.kind() == FieldKind.REFERENCE && !isNumber(value))
                    || (NUMERIC.contains(field.kind()) && !fits(value, field.kind()));
        }
        if (field.kind() == FieldKind.DATE_TIME) {
            return isDayThatCannotBeWhole(condition);
        }
        return switch (value) {
            case null -> false;
            case List<?> list -> list.stream().anyMatch(one -> !fits(one, field.kind()));
            default -> !value.equals("") && !fits(value, field.kind());
        };
    }

    /** A day is a range of moments: one condition can neither say "outside of it" nor "in one of several". */
    private static boolean isDayThatCannotBeWhole(Condition condition) {
        return (NEGATIVE.contains(condition.operator())
                        || condition.value() instanceof List<?>
                        || condition.operator() == Operator.IN)
                && Labels.values(condition)
                        .anyMatch(value -> DateText.day(value).isPresent());
    }

    private static boolean isEmpty(@Nullable Object text) {
        return text == null || text.equals("");
    }

    private static boolean fits(@Nullable Object value, FieldKind kind) {
        if (kind == FieldKind.FLAG) {
            return FlagWord.of(value).isPresent();
        }
        if (kind == FieldKind.MONEY) {
            return value instanceof String text && MONEY.matcher(text).matches();
        }
        if (kind == FieldKind.REFERENCE) {
            return isReference(value);
        }
        if (kind == FieldKind.INTEGER) {
            return isInteger(value);
        }
        return kind != FieldKind.NUMBER || isNumber(value);
    }

    /** Identifiers have a digit in them, names have none: "Smith" would find nothing, and that would look like an answer. */
    private static boolean isReference(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals(AskedQuery.MYSELF)
                || value.toString().chars().anyMatch(Character::isDigit);
    }

    private static boolean isInteger(@Nullable Object value) {
        return PlainNumber.of(value) instanceof Number number
                ? INTEGER.matcher(number.toString()).matches()
                : value instanceof String text && INTEGER.matcher(text).matches();
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number
                || (value instanceof String text && NUMBER.matcher(text).matches());
    }
}
