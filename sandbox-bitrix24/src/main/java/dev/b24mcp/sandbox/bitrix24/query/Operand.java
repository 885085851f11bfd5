package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of a filter, read the way its field is kept. */
sealed interface Operand {

    /** {@code null} and the empty string. */
    record Empty() implements Operand {}

    record Amount(double value) implements Operand {}

    record Text(String value) implements Operand {}

    record Flag(boolean value) implements Operand {}

    record Day(LocalDate value) implements Operand {}

    record Moment(Instant value) implements Operand {}

    Pattern LEADING_NUMBER = Pattern.compile("\\s*([+-]?\\d+(?:\\.\\d+)?).*", Pattern.DOTALL);
    Set<String> TRUE = Set.of("true", "y", "1");

    /** Nothing when the portal could not read the value and would drop the condition. */
    static Optional<Operand> read(Kind kind, @Nullable Object given, ZoneId zone) {
        if (given == null || given.toString().isEmpty()) {
            return Optional.of(new Empty());
        }
        var text = given.toString();
        return switch (kind) {
            case NUMBER -> Optional.of(new Amount(number(text)));
            case TEXT -> Optional.of(new Text(text));
            case BOOLEAN -> Optional.of(new Flag(TRUE.contains(text.toLowerCase(Locale.ROOT))));
            case DATE -> FilterDates.date(text, zone).map(Day::new);
            case DATETIME -> FilterDates.instant(text, zone).map(Moment::new);
        };
    }

    /** As MySQL reads a text where a number is due: the leading digits, or 0. */
    private static double number(String text) {
        Matcher matcher = LEADING_NUMBER.matcher(text);
        return matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    /** Negative when the stored value comes before this one. */
    default int compare(Object stored) {
        return switch (this) {
            case Empty() -> compareWithEmpty(stored);
            case Amount amount -> Double.compare(((Number) stored).doubleValue(), amount.value());
            case Text text -> text(stored).compareToIgnoreCase(text.value());
            case Flag flag -> Boolean.compare((Boolean) stored, flag.value());
            case Day day -> ((LocalDate) stored).compareTo(day.value());
            case Moment moment -> ((Instant) stored).compareTo(moment.value());
        };
    }

    /** Against a number the empty string counts as 0; everything else is simply not empty. */
    private static int compareWithEmpty(Object stored) {
        return stored instanceof Number number ? Double.compare(number.doubleValue(), 0) : 1;
    }

    default boolean sameAs(@Nullable Object stored) {
        if (this instanceof Empty) {
            return stored == null || stored.equals("");
        }
        return stored != null && compare(stored) == 0;
    }

    static String text(Object stored) {
        return stored instanceof ContactPoint point ? point.value() : stored.toString();
    }
}
