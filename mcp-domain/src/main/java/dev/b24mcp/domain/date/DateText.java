package dev.b24mcp.domain.date;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells dates from other values in a filter. */
public final class DateText {

    /** A year, a month, a day or a moment in ISO 8601, whole or the beginning of it; {@code %} may stand around it. */
    private static final Pattern ISO = Pattern.compile(
            "%?\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])([T ]\\d{2}(:\\d{2}){0,2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:?\\d{2})?)?)?)?-?%?");

    /** The way dates are written in much of the world. */
    private static final Pattern DAY_FIRST =
            Pattern.compile("%?(0[1-9]|[12]\\d|3[01])\\.(0[1-9]|1[0-2])\\.\\d{4}( \\d{2}(:\\d{2}){0,2})?%?");

    private static final int LONGEST = 40;

    private DateText() {}

    /** Whether the value is a date, or a list of nothing but dates. */
    public static boolean isDate(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? !list.isEmpty() && list.stream().allMatch(DateText::isDate)
                : value instanceof String text
                        && text.length() <= LONGEST
                        && (ISO.matcher(text).matches()
                                || DAY_FIRST.matcher(text).matches());
    }

    /** Whether the value asks for records without a date. */
    public static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("");
    }
}
