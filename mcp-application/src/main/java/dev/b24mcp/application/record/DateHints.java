package dev.b24mcp.application.record;

import dev.b24mcp.domain.date.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words by which callers name a period of records that exist already. */
public final class DateHints {

    private static final EnumSet<Period> NOT_YET = EnumSet.of(Period.TOMORROW);

    private DateHints() {}

    /** All words. */
    public static List<String> words() {
        return EnumSet.complementOf(NOT_YET).stream().map(DateHints::word).toList();
    }

    /** The period that a word stands for, empty when it stands for none. */
    public static Optional<Period> period(String word) {
        return EnumSet.complementOf(NOT_YET).stream()
                .filter(period -> word(period).equals(word))
                .findFirst();
    }

    private static String word(Period period) {
        return period.name().toLowerCase(Locale.ROOT);
    }
}
