package dev.b24mcp.adapter.http;

import dev.b24mcp.application.Reply;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.DirectHandlers;
import java.util.function.Supplier;

/** What Helidon answers by itself, before a request comes to any route. */
final class UnroutedAnswer {

    private UnroutedAnswer() {}

    /**
     * @param tooLarge says that a message is too large
     */
    static DirectHandlers handlers(DateHeader date, Supplier<Reply> tooLarge) {
        return DirectHandlers.builder()
                .addHandler(EventType.BAD_REQUEST, badRequest(date, tooLarge))
                .addHandler(EventType.INTERNAL_ERROR, internalError(date))
                .build();
    }

    private static DirectHandler badRequest(DateHeader date, Supplier<Reply> tooLarge) {
        return (_, _, status, headers, _) -> {
            var answer = TransportResponse.builder()
                    .status(status)
                    .headers(headers)
                    .header(date.now())
                    .keepAlive(false);
            if (status.equals(Status.REQUEST_ENTITY_TOO_LARGE_413)) {
                tooLarge.get()
                        .message()
                        .ifPresent(message ->
                                answer.header(HeaderValues.CONTENT_TYPE_JSON).entity(message));
            }
            return answer.build();
        };
    }

    private static DirectHandler internalError(DateHeader date) {
        return (_, _, status, headers, _) -> {
            if (GuardedConnection.current().isInHead()) {
                // Helidon would take it for a fault of the server and log it as one
                throw new CloseConnectionException("the client left in the middle of a head");
            }
            return TransportResponse.builder()
                    // bytes that are no request at all end up here too
                    .status(GuardedConnection.current().isInRequest() ? status : Status.BAD_REQUEST_400)
                    .headers(headers)
                    .header(date.now())
                    .keepAlive(false)
                    .build();
        };
    }
}
