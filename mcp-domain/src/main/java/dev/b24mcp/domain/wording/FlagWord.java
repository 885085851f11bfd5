package dev.b24mcp.domain.wording;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ways in which CRMs and people write yes and no in a filter. */
public final class FlagWord {

    private static final Map<String, Boolean> WORDS =
            Map.of("y", true, "n", false, "1", true, "0", false, "true", true, "false", false);

    private FlagWord() {}

    /** Yes or no; empty when the value is neither. */
    public static Optional<Boolean> of(@Nullable Object value) {
        return value == null
                ? Optional.empty()
                : Optional.ofNullable(
                        WORDS.get(String.valueOf(PlainNumber.of(value)).toLowerCase(Locale.ROOT)));
    }
}
