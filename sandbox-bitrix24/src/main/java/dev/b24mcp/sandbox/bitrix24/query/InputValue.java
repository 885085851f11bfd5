package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value sent to be kept, read the way its field keeps values. */
public final class InputValue {
    private static final Set<String> TRUE = Set.of("true", "y", "1");
    private static final Set<String> FLAGS = Set.of("char", "boolean");

    private InputValue() {}

    /**
     * The value to keep; null and the empty text clear the field.
     *
     * @throws IllegalArgumentException when the field cannot hold it
     */
    public static @Nullable Object read(Field field, @Nullable Object given, ZoneId zone) {
        if (!field.is(Trait.MULTIPLE)) {
            return single(field, given, zone);
        }
        var values = new ArrayList<Object>();
        for (var item : PhpArrays.list(given)) {
            var value = single(field, item, zone);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static @Nullable Object single(Field field, @Nullable Object given, ZoneId zone) {
        if (PhpArrays.isArray(given)) {
            throw new IllegalArgumentException(field.name());
        }
        if (given == null || given.toString().isEmpty()) {
            return null;
        }
        var text = given.toString();
        return switch (field.kind()) {
            case NUMBER -> number(field, text);
            case TEXT -> FLAGS.contains(field.type()) ? flag(text) : text;
            case BOOLEAN -> TRUE.contains(text.toLowerCase(Locale.ROOT));
            case DATE -> FilterDates.date(text, zone).orElseThrow(() -> new IllegalArgumentException(field.name()));
            case DATETIME ->
                FilterDates.instant(text, zone).orElseThrow(() -> new IllegalArgumentException(field.name()));
        };
    }

    private static String flag(String text) {
        return TRUE.contains(text.toLowerCase(Locale.ROOT)) ? "Y" : "N";
    }

    /** A NumberFormatException is an IllegalArgumentException. */
    private static Object number(Field field, String text) {
        var number = new BigDecimal(text.strip());
        if (field.type().equals("double")) {
            return number.setScale(2, RoundingMode.HALF_UP);
        }
        return number.setScale(0, RoundingMode.DOWN).longValue();
    }
}
