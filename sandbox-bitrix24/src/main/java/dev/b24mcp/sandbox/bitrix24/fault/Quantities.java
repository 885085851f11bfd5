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

    /** As {@link #duration} reads it, in the largest unit that leaves no rest. */
    static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1_000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1_000;
        if (seconds % 60 != 0 || seconds == 0) {
            return seconds + "s";
        }
        return seconds % 3_600 == 0 ? seconds / 3_600 + "h" : seconds / 60 + "m";
    }

    /** As {@link #size} reads it, in the largest unit that leaves no rest. */
    static String text(int bytes) {
        if (bytes % (1 << 10) != 0 || bytes == 0) {
            return bytes + "B";
        }
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + "MB" : (bytes >> 10) + "KB";
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
