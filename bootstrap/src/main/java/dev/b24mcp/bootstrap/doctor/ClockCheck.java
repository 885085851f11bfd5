package dev.b24mcp.bootstrap.doctor;

import java.time.Duration;

/** This machine's clock against the CRM's: a day begins when this machine says so. */
final class ClockCheck {

    /** More than a slow answer can pretend, less than would be noticed by anybody else. */
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    private ClockCheck() {}

    static Result of(Told told) {
        var verdict = told.verdict("clock");
        return told.ahead().map(ahead -> of(ahead, verdict)).orElseGet(() -> Skipped.of(told, verdict));
    }

    private static Result of(Duration ahead, Verdict verdict) {
        var seconds = ahead.toSeconds();
        verdict.with("portal_ahead_seconds", seconds).with("tolerated_seconds", TOLERATED.toSeconds());
        var shown = Long.toString(Math.abs(seconds));
        var tolerated = Long.toString(TOLERATED.toSeconds());
        return ahead.abs().compareTo(TOLERATED) <= 0
                ? verdict.ok(verdict.say("clock.ok", shown, tolerated))
                : verdict.warning(
                        verdict.say(ahead.isNegative() ? "clock.fast" : "clock.slow", shown, tolerated),
                        verdict.say("clock.set"));
    }
}
