package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.completion.Completion;
import dev.b24mcp.domain.text.Texts;
import java.util.List;
import java.util.Map;

/** A number of days, from 1 to a year. */
record DayCount(String name, Texts texts) implements Parameter<Integer> {

    private static final int MOST = 365;
    private static final List<String> USUAL = List.of("7", "14", "30", "60", "90");

    @Override
    public Integer read(String typed, FilledIn others) {
        // three digits at most, so the number always fits
        if (typed.matches("[0-9]{1,3}")) {
            var days = Integer.parseInt(typed);
            if (days >= 1 && days <= MOST) {
                return days;
            }
        }
        throw new UnusableArgumentException(
                texts.text("choice.number", Map.of("argument", name, "most", String.valueOf(MOST))));
    }

    @Override
    public Completion complete(String typed, FilledIn others) {
        return Completion.matching(typed, USUAL);
    }
}
