package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.FilterDates;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is written to a field the way the field is kept; nothing and the empty string clear it. */
record WrittenValues(ZoneId zone) {
    private static final Set<String> TRUE = Set.of("y", "1", "true");

    @Nullable Object read(Field field, @Nullable Object given, Row row) {
        if (field.is(Trait.MULTIFIELD)) {
            return ContactPoints.merged(row, field, PhpArrays.list(given));
        }
        if (field.is(Trait.MULTIPLE)) {
            return PhpArrays.list(given).stream()
                    .map(item -> single(field, item))
                    .filter(Objects::nonNull)
                    .toList();
        }
        return single(field, given);
    }

    private @Nullable Object single(Field field, @Nullable Object given) {
        if (given == null || given.toString().isEmpty() || PhpArrays.isArray(given)) {
            return null;
        }
        var text = given.toString();
        return switch (field.kind()) {
            case NUMBER -> number(field, text);
            case TEXT -> text;
            case BOOLEAN -> TRUE.contains(text.toLowerCase(Locale.ROOT));
            case DATE -> FilterDates.date(text, zone).orElse(null);
            case DATETIME -> FilterDates.instant(text, zone).orElse(null);
        };
    }

    /** Money has two places after the point, everything else none. */
    private static Number number(Field field, String text) {
        var number = decimal(text);
        return field.type().equals("double")
                ? (Number) number.setScale(2, RoundingMode.HALF_UP)
                : (Number) number.longValue();
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return BigDecimal.ZERO; // as PHP makes a number of a text
        }
    }
}
