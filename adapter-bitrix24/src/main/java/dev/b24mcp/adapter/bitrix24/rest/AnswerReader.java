package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Success;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands what a portal sends. The presence of the key {@code error} decides, neither its value nor the HTTP status: both
 * contradict each other on real portals.
 */
final class AnswerReader {

    private static final int TOO_MANY_REQUESTS = 429;

    Attempt read(int status, byte[] body, Optional<Duration> retryAfter) {
        Map<String, @Nullable Object> envelope;
        try {
            envelope = PlainJson.read(body);
        } catch (IOException noObject) {
            return noAnswer(status, body, retryAfter);
        }
        if (envelope.containsKey("error")) {
            return refusal(status, envelope, retryAfter);
        }
        return envelope.containsKey("result") ? new Success(envelope) : noAnswer(status, body, retryAfter);
    }

    /** What an answer says that has the key {@code error}. */
    static Refusal refusal(int status, Map<String, @Nullable Object> envelope, Optional<Duration> header) {
        var retryAfter = header.or(() -> OperatingTime.rest(envelope.get("time")));
        if (envelope.get("error") instanceof Map<?, ?> error) {
            return new Refusal(status, text(error.get("code")), text(error.get("message")), retryAfter);
        }
        return new Refusal(status, text(envelope.get("error")), text(envelope.get("error_description")), retryAfter);
    }

    private static NoAnswer noAnswer(int status, byte[] body, Optional<Duration> retryAfter) {
        if (status >= 300 && status < 400) {
            return new NoAnswer("PORTAL_MOVED", false);
        }
        if (status >= 500 || status == TOO_MANY_REQUESTS) {
            return new NoAnswer("HTTP_" + status, true, retryAfter);
        }
        if (isPage(body)) {
            return new NoAnswer("NOT_A_REST_API", false);
        }
        return new NoAnswer("BROKEN_ANSWER", status < 400);
    }

    private static boolean isPage(byte[] body) {
        var position = 0;
        while (position < body.length && Character.isWhitespace(body[position])) {
            position++;
        }
        return position < body.length && body[position] == '<';
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
