package dev.b24mcp.sandbox.bitrix24.fault;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as people write them: {@code 200ms}, {@code 2s}, {@code 10m}, {@code 1h}, {@code 16MB}. */
public final class Quantities {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KB|MB)", Pattern.CASE_INSENSITIVE);
    private static final long LARGEST = 1L << 30;

    private Quantities() {}

    /** Nothing when it is no duration. */
    public static Optional<Duration> duration(String text) {
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(number);
                    case "s" -> Duration.ofSeconds(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofHours(number);
                });
    }

    /** In bytes; nothing when it is no size or one above a gigabyte. */
    static Optional<Integer> size(String text) {
        var matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long unit = switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
            case "MB" -> 1L << 20;
            case "KB" -> 1L << 10;
            default -> 1L;
        };
        long bytes = Long.parseLong(matcher.group(1)) * unit;
        return bytes > LARGEST ? Optional.empty() : Optional.of((int) bytes);
    }
}
