package dev.b24mcp.adapter.bitrix24.rest;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one try of a call ended. */
public sealed interface Attempt {

    /**
     * The portal answered.
     *
     * @param envelope the whole answer as plain Java values; has the key {@code result}
     */
    record Success(Map<String, @Nullable Object> envelope) implements Attempt {}

    /**
     * The portal refused: its answer has the key {@code error}.
     *
     * @param status HTTP status, which does not decide anything alone
     * @param code Bitrix24's code; may be empty
     * @param description Bitrix24's explanation, not yet cleaned
     * @param retryAfter how long the portal asks to wait
     */
    record Refusal(int status, String code, String description, Optional<Duration> retryAfter) implements Attempt {

        /** The code in capitals: portals do not agree on the case of their own codes. */
        String canonicalCode() {
            return code.toUpperCase(Locale.ROOT);
        }
    }

    /**
     * The portal was not asked, because it would not have been our turn in time.
     *
     * @param code why
     * @param retryAfter when there will be room
     */
    record Busy(String code, Duration retryAfter) implements Attempt {}

    /**
     * Nothing came that could be an answer.
     *
     * @param code why, in our own words
     * @param passing whether the cause may go away by itself
     * @param retryAfter how long whoever sent a page instead asks to wait
     */
    record NoAnswer(String code, boolean passing, Optional<Duration> retryAfter) implements Attempt {

        /** How a proxy in front of the portal refuses, with a page of its own. */
        private static final Set<String> OVERLOADED = Set.of("HTTP_429", "HTTP_503");

        /** Nobody has asked to wait. */
        NoAnswer(String code, boolean passing) {
            this(code, passing, Optional.empty());
        }

        /** Whether whoever sent a page instead wants fewer requests. */
        boolean tellsOfOverload() {
            return OVERLOADED.contains(code);
        }

        /** The time for an answer is over. */
        static final NoAnswer TOO_LATE = new NoAnswer("TIMEOUT", true);

        /** The thread was interrupted: nobody waits for the answer any more. */
        static final NoAnswer CANCELLED = new NoAnswer("CANCELLED", false);
    }
}
