package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.fault.OnTheWire;
import dev.b24mcp.sandbox.bitrix24.rest.Reply;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** Brings an answer to the caller, or most of it. */
record Delivery(ServerRequest request, ServerResponse response) {
    private static final int DROP = 64;

    void send(Reply reply, Optional<OnTheWire> struck) {
        switch (struck.orElse(null)) {
            case OnTheWire.Change change -> whole(change.change(reply, acceptsGzip()));
            case OnTheWire.Drip(Duration pause) -> slowly(reply, pause);
            case OnTheWire.Drop() -> throw cut();
            case null -> whole(reply);
        }
    }

    /** The web server closes the connection when this is thrown. */
    static CloseConnectionException cut() {
        return new CloseConnectionException("Cut on purpose");
    }

    private boolean acceptsGzip() {
        return request.headers()
                .first(HeaderNames.ACCEPT_ENCODING)
                .filter(accepted -> accepted.contains("gzip"))
                .isPresent();
    }

    private void whole(Reply reply) {
        head(reply);
        response.send(reply.body());
    }

    private void head(Reply reply) {
        response.status(Status.create(reply.status()));
        reply.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    }

    private void slowly(Reply reply, Duration pause) {
        head(reply);
        try (var stream = response.outputStream()) {
            for (int from = 0; from < reply.body().length; from += DROP) {
                Pause.of(pause);
                stream.write(reply.body(), from, Math.min(DROP, reply.body().length - from));
                stream.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
