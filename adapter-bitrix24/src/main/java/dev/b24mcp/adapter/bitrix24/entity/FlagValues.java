package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.Condition;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Yes and no in a filter, written the way a field wants them; the wrong way finds nothing. */
final class FlagValues {

    private FlagValues() {}

    /** The condition with its booleans, alone or in a list, written that way. */
    static Condition written(Condition condition, Function<Boolean, Object> way) {
        return new Condition(condition.field(), condition.operator(), written(condition.value(), way));
    }

    private static @Nullable Object written(@Nullable Object value, Function<Boolean, Object> way) {
        return switch (value) {
            case Boolean flag -> way.apply(flag);
            case List<?> list -> list.stream().map(item -> written(item, way)).toList();
            case null, default -> value;
        };
    }

    static Object letter(boolean value) {
        return value ? "Y" : "N";
    }

    static Object digit(boolean value) {
        return value ? 1 : 0;
    }
}
