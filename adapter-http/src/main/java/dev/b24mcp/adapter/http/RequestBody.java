package dev.b24mcp.adapter.http;

import io.helidon.common.buffers.DataReader.IncorrectNewLineException;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;

/** What came as the body of a request. */
sealed interface RequestBody {

    @SuppressWarnings("ArrayRecordComponent") // handed over once; never compared
    record Whole(byte[] bytes) implements RequestBody {}

    record TooLarge() implements RequestBody {}

    record Broken() implements RequestBody {}

    /**
     * Reads a body up to the limit.
     *
     * @throws CloseConnectionException when the client leaves in the middle of it
     */
    static RequestBody read(ServerRequest request, int limit) {
        var content = request.content();
        if (!content.hasEntity()) {
            return new Whole(new byte[0]);
        }
        try {
            var announced = request.headers().contentLength().orElse(limit);
            // one more than there should be, to see the end; not to be closed: that would wait for the rest
            var bytes = content.inputStream().readNBytes((int) Math.min(limit, announced) + 1);
            if (bytes.length > limit) {
                return new TooLarge();
            }
            GuardedConnection.current().expectsNothing();
            return new Whole(bytes);
        } catch (RequestException refused) {
            return refused.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413) ? new TooLarge() : new Broken();
        } catch (IncorrectNewLineException | NumberFormatException _) {
            return new Broken();
        } catch (InsufficientDataAvailableException | IOException left) {
            throw new CloseConnectionException("the client left before the end of its message", left);
        }
    }

    /** How long a body can become; one that does not say its length may take all that a message may. */
    static long expected(ServerRequest request, int limit) {
        return Math.min(limit, request.headers().contentLength().orElse(limit));
    }

    /** Whether the body is said to be JSON, in whatever encoding: JSON has but one. */
    static boolean isJson(ServerRequest request) {
        var type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
        var json = "application/json";
        return type.regionMatches(true, 0, json, 0, json.length())
                && (type.length() == json.length() || ";, \t".indexOf(type.charAt(json.length())) >= 0);
    }
}
