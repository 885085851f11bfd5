package dev.b24mcp.domain.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells dates from other values in a filter. */
public final class DateText {

    private static final String TIME = "(?:[T ](\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:?\\d{2})?)?";

    /** A day or a moment in ISO 8601. */
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + TIME);

    /** The way dates are written in much of the world. */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})" + TIME);

    /** What a date may be compared with as a text. */
    private static final Pattern PART = Pattern.compile("%?\\d{4}(-\\d{2}(-(\\d{2})?)?|-)?%?");

    private static final int LONGEST = 40;

    private DateText() {}

    /** Whether the value is a whole date that exists, or a list of nothing but such dates. */
    public static boolean isDate(@Nullable Object value) {
        return value instanceof Collection<?> list
                ? !list.isEmpty() && list.stream().allMatch(DateText::isDate)
                : value instanceof String text
                        && text.length() <= LONGEST
                        && parse(text).isPresent();
    }

    /** Whether the value is a date or the beginning of one, perhaps between per cent signs. */
    public static boolean isPartOfDate(@Nullable Object value) {
        return isDate(value)
                || (value instanceof String text && PART.matcher(text).matches());
    }

    /** Whether the value asks for records without a date. */
    public static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("");
    }

    /** The day that the value names, empty when it is none or names a time of the day too. */
    public static Optional<LocalDate> day(@Nullable Object value) {
        return value instanceof String text && text.length() <= LONGEST
                ? parse(text).filter(found -> found.time().isEmpty()).map(Found::day)
                : Optional.empty();
    }

    /**
     * The moment that the value names, as clocks show it; empty when it is none or names a day only.
     *
     * @param zone whose clocks
     */
    public static Optional<LocalDateTime> moment(@Nullable Object value, ZoneId zone) {
        return value instanceof String text && text.length() <= LONGEST
                ? parse(text).flatMap(found -> found.moment(zone))
                : Optional.empty();
    }

    private static Optional<Found> parse(String text) {
        return Stream.of(ISO, DAY_FIRST)
                .map(pattern -> pattern.matcher(text))
                .filter(matcher -> matcher.matches())
                .findFirst()
                .flatMap(matcher -> found(matcher.toMatchResult(), matcher.pattern() == ISO));
    }

    private static Optional<Found> found(MatchResult parts, boolean yearFirst) {
        try {
            var day =
                    LocalDate.of(number(parts, yearFirst ? 1 : 3), number(parts, 2), number(parts, yearFirst ? 3 : 1));
            return Optional.of(new Found(
                    day,
                    Optional.ofNullable(parts.group(4)).map(LocalTime::parse),
                    Optional.ofNullable(parts.group(5)).map(ZoneOffset::of)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private record Found(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {

        private Optional<LocalDateTime> moment(ZoneId zone) {
            return time.map(day::atTime)
                    .map(moment -> offset.map(given -> moment.atOffset(given)
                                    .atZoneSameInstant(zone)
                                    .toLocalDateTime())
                            .orElse(moment));
        }
    }
}
