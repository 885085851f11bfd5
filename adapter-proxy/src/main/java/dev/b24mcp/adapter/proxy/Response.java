package dev.b24mcp.adapter.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/** What the server answers: one message or a stream of them, read alike. */
final class Response implements AutoCloseable {

    private static final int MESSAGE_BYTES = 64 * 1024 * 1024;
    private static final String EVENTS = "text/event-stream";

    private final HttpResponse<Chunks> response;
    private final EventReader events;

    Response(HttpResponse<Chunks> response) {
        this.response = response;
        this.events = new EventReader(response.body(), MESSAGE_BYTES);
    }

    int status() {
        return response.statusCode();
    }

    /** The session that the server opened with this answer. */
    Optional<String> session() {
        return response.headers().firstValue("Mcp-Session-Id");
    }

    boolean isStream() {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return status() == 200 && type.toLowerCase(Locale.ROOT).startsWith(EVENTS);
    }

    /**
     * The next message, on one line.
     *
     * @return empty at the end
     */
    Optional<Event> next() throws IOException, InterruptedException {
        return isStream() ? events.next() : body();
    }

    private Optional<Event> body() throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        for (var piece = response.body().next();
                piece.isPresent();
                piece = response.body().next()) {
            var buffer = piece.get();
            if (body.size() + (long) buffer.remaining() > MESSAGE_BYTES) {
                throw new TooLargeException();
            }
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            body.writeBytes(bytes);
        }
        // inside a text JSON has no line ends of its own, so these are between two pieces of it
        var line = body.toString(UTF_8).replace('\r', ' ').replace('\n', ' ').strip();
        return line.isEmpty() ? Optional.empty() : Optional.of(Event.of(line.getBytes(UTF_8)));
    }

    @Override
    public void close() {
        response.body().close();
    }
}
