package dev.b24mcp.bootstrap.doctor;

import java.util.Locale;

/** How a check ended, the worst last. */
public enum Status {
    /** It could not be made, or there was nothing to look at. */
    SKIPPED,
    OK,
    /** The server works, but not as well as it could. */
    WARNING,
    FAILED;

    /** The name for scripts, which never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Status orWorse(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
