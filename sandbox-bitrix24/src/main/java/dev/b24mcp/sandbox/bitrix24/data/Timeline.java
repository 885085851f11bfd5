package dev.b24mcp.sandbox.bitrix24.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** The portal's 400 days up to now, in working hours of its zone. */
record Timeline(Instant now, ZoneId zone, Dice dice) {
    private static final Duration SPAN = Duration.ofDays(400);
    /** Above 1 so that recent days are a bit busier. */
    private static final double CROWDING = 1.3;

    private static final int OPENING_HOUR = 9;
    private static final int CLOSING_HOUR = 19;

    /** Moments of creation, the oldest first, so that identifiers grow with time. */
    List<Instant> moments(int count) {
        return IntStream.range(0, count).mapToObj(i -> moment()).sorted().toList();
    }

    /** The same as seconds of the epoch, for more of them than there should be objects. */
    long[] seconds(int count) {
        return IntStream.range(0, count)
                .mapToLong(i -> moment().getEpochSecond())
                .sorted()
                .toArray();
    }

    private Instant moment() {
        var age = (long) (SPAN.toSeconds() * Math.pow(dice.fraction(), CROWDING));
        return inWorkingHours(now.minusSeconds(age));
    }

    private Instant inWorkingHours(Instant instant) {
        var local = instant.atZone(zone);
        if (local.getHour() >= OPENING_HOUR && local.getHour() < CLOSING_HOUR) {
            return instant;
        }
        var moved = local.withHour((int) dice.between(OPENING_HOUR, CLOSING_HOUR - 1))
                .toInstant();
        return moved.isAfter(now) ? moved.minus(Duration.ofDays(1)) : moved;
    }

    /** A moment from the given one on, within the given days and not in the future. */
    Instant after(Instant instant, double days) {
        var seconds = (long) (dice.fraction() * days * Duration.ofDays(1).toSeconds());
        var later = instant.plusSeconds(seconds);
        return later.isAfter(now) ? between(instant, now) : later;
    }

    private Instant between(Instant from, Instant to) {
        return from.plusSeconds(
                (long) (dice.fraction() * Duration.between(from, to).toSeconds()));
    }

    double daysSince(Instant instant) {
        return Duration.between(instant, now).toSeconds() / 86_400.0;
    }

    LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
