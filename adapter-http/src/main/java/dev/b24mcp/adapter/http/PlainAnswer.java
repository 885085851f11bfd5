package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Reply;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerResponse;

/** Answers that are one piece: a status and perhaps a JSON body. */
final class PlainAnswer {

    private static final HeaderName SESSION = HeaderNames.create("Mcp-Session-Id");
    private static final Header NO_STREAM_ALLOWED = HeaderValues.create(HeaderNames.ALLOW, "POST, DELETE, OPTIONS");
    private static final Header SOON = HeaderValues.create(HeaderNames.RETRY_AFTER, "1");

    private static final Header METRICS =
            HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");

    private static final Status UNPROCESSABLE = Status.create(422, "Unprocessable Content");

    private PlainAnswer() {}

    static void send(Reply reply, ServerResponse response) {
        response.status(
                switch (reply.kind()) {
                    case ANSWERED, STREAMED, ENDED -> Status.OK_200;
                    case ACCEPTED -> Status.ACCEPTED_202;
                    case REFUSED -> Status.BAD_REQUEST_400;
                    case NOT_FOUND -> Status.NOT_FOUND_404;
                    case NO_STREAM -> Status.METHOD_NOT_ALLOWED_405;
                    case CONFLICT -> Status.CONFLICT_409;
                    case BUSY -> Status.TOO_MANY_REQUESTS_429;
                    case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE_413;
                    case UNPROCESSABLE -> UNPROCESSABLE;
                    case UPSTREAM_FAILED -> Status.BAD_GATEWAY_502;
                    case NOT_READY -> Status.SERVICE_UNAVAILABLE_503;
                    case FAULT -> Status.INTERNAL_SERVER_ERROR_500;
                });
        switch (reply.kind()) {
            case STREAMED -> response.header(EventStream.CONTENT_TYPE);
            case NO_STREAM -> response.header(NO_STREAM_ALLOWED);
            case BUSY -> response.header(SOON);
            default -> {
                // nothing to add
            }
        }
        if (reply.session().isPresent()) {
            response.header(SESSION, reply.session().get());
        }
        if (reply.message().isPresent()) {
            json(reply.message().get(), response);
        } else {
            response.send();
        }
    }

    /** Answers, and closes the connection when the client has had time to read it. */
    static CloseConnectionException sendLast(Reply reply, ServerResponse response) {
        send(reply, response.header(HeaderValues.CONNECTION_CLOSE));
        return farewell();
    }

    /** Refuses with a few words, which must need no escape. */
    static void refuse(Status status, String why, ServerResponse response) {
        json(("{\"error\":\"" + why + "\"}").getBytes(UTF_8), response.status(status));
    }

    /** Refuses, and closes the connection when the client has had time to read why. */
    static CloseConnectionException refuseLast(Status status, String why, ServerResponse response) {
        refuse(status, why, response.header(HeaderValues.CONNECTION_CLOSE));
        return farewell();
    }

    private static CloseConnectionException farewell() {
        GuardedConnection.current().linger();
        return new CloseConnectionException("the rest of the request is not worth reading");
    }

    /** Refuses every method but those that the path has. */
    static Handler allowOnly(String methods) {
        var allow = HeaderValues.create(HeaderNames.ALLOW, methods);
        return (_, response) ->
                refuse(Status.METHOD_NOT_ALLOWED_405, "this path takes " + methods, response.header(allow));
    }

    /** Answers with the text that Prometheus reads. */
    static void metrics(String text, ServerResponse response) {
        write(text.getBytes(UTF_8), response.header(METRICS));
    }

    private static void json(byte[] body, ServerResponse response) {
        write(body, response.header(HeaderValues.CONTENT_TYPE_JSON));
    }

    private static void write(byte[] body, ServerResponse response) {
        var connection = GuardedConnection.current();
        connection.writes();
        response.send(body);
        connection.hasWritten();
    }
}
