package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.date.DateText;
import dev.b24mcp.domain.wording.FlagWord;
import dev.b24mcp.domain.wording.PlainNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings a value of a filter to the kind of its field; the rules have refused what cannot be brought there. */
final class TypedValue {

    private TypedValue() {}

    static Condition of(Condition condition, FieldKind kind) {
        return new Condition(condition.field(), condition.operator(), typed(condition.value(), kind));
    }

    private static @Nullable Object typed(@Nullable Object value, FieldKind kind) {
        if (value instanceof List<?> list) {
            return list.stream().map(one -> typed(one, kind)).toList();
        }
        return switch (kind) {
            case FLAG -> either(FlagWord.of(value), value);
            case DATE -> either(DateText.day(value).map(LocalDate::toString), value);
            case NUMBER, INTEGER -> PlainNumber.of(value);
            default -> value;
        };
    }

    private static @Nullable Object either(Optional<?> typed, @Nullable Object value) {
        return typed.isPresent() ? typed.get() : value;
    }
}
