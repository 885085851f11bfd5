package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.date.DateRange;
import dev.b24mcp.domain.date.Period;
import dev.b24mcp.domain.text.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Days of the calendar: one of a few periods, by its English or its own name, or a date.
 *
 * @param offered the periods
 * @param anyDate whether a date such as {@code 2026-01-31} will do
 */
record Days(String name, List<Period> offered, boolean anyDate, Today today, Texts texts)
        implements Parameter<DateRange> {

    /** Dates beyond these are a slip of the hand. */
    private static final int FIRST_YEAR = 1990;

    private static final int LAST_YEAR = 2200;

    @Override
    public DateRange read(String typed, FilledIn others) {
        return offered.stream()
                .filter(period -> typed.equalsIgnoreCase(period.name()) || typed.equalsIgnoreCase(label(period)))
                .map(period -> period.at(today.now()))
                .findFirst()
                .or(() -> date(typed))
                .orElseThrow(() -> unusable(typed));
    }

    @Override
    public Completion complete(String typed, FilledIn others) {
        return Completion.matching(typed, labels());
    }

    private Optional<DateRange> date(String typed) {
        try {
            return Optional.of(typed)
                    .filter(_ -> anyDate)
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)
                    .map(day -> DateRange.ofDays(day, 1, today.now().getZone()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private UnusableArgumentException unusable(String typed) {
        return new UnusableArgumentException(texts.text(
                anyDate ? "choice.day" : "choice.period",
                Map.of("argument", name, "value", typed, "known", String.join("; ", labels()))));
    }

    private List<String> labels() {
        return offered.stream().map(this::label).toList();
    }

    private String label(Period period) {
        return texts.text("period." + period.name().toLowerCase(Locale.ROOT));
    }
}
