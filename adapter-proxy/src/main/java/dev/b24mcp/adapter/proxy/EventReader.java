package dev.b24mcp.adapter.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events (WHATWG HTML, 9.2). Comments are signs of life and nothing else. */
final class EventReader {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    private final Chunks chunks;
    private final int limit;
    private ByteBuffer buffer = ByteBuffer.allocate(0);
    private boolean afterReturn;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String type = "";
    private Optional<String> id = Optional.empty();
    private Optional<Duration> retry = Optional.empty();

    EventReader(Chunks chunks, int limit) {
        this.chunks = chunks;
        this.limit = limit;
    }

    /**
     * The next event: a message, or one that only has an id or a time to wait.
     *
     * @return empty at the end; an event that is not complete by then does not count
     */
    Optional<Event> next() throws IOException, InterruptedException {
        for (var line = line(); line != null; line = line()) {
            if (line.length > 0) {
                take(line);
            } else {
                var event = complete();
                if (event.isPresent()) {
                    return event;
                }
            }
        }
        return Optional.empty();
    }

    private void take(byte[] line) throws TooLargeException {
        var text = new String(line, UTF_8);
        var colon = text.indexOf(':');
        var field = colon < 0 ? text : text.substring(0, colon);
        var value = colon < 0 ? "" : text.substring(text.startsWith(" ", colon + 1) ? colon + 2 : colon + 1);
        switch (field) {
            case "data" -> {
                if (data.size() + (long) line.length > limit) {
                    throw new TooLargeException();
                }
                // a line end between two pieces of JSON is white space, and a message is one line
                data.writeBytes((data.size() > 0 ? " " + value : value).getBytes(UTF_8));
            }
            case "event" -> type = value;
            case "id" -> id = Optional.of(value).filter(given -> given.indexOf('\0') < 0);
            case "retry" -> retry = milliseconds(value);
            default -> {} // a comment, or something to come
        }
    }

    private static Optional<Duration> milliseconds(String value) {
        return value.matches("\\d{1,9}")
                ? Optional.of(Duration.ofMillis(Math.min(Long.parseLong(value), LONGEST_RETRY.toMillis())))
                : Optional.empty();
    }

    private Optional<Event> complete() {
        var isMessage = type.isEmpty() || type.equals("message");
        var event = new Event(isMessage ? data.toByteArray() : new byte[0], id, retry);
        data.reset();
        type = "";
        id = Optional.empty();
        retry = Optional.empty();
        var saysSomething = event.message().length > 0
                || event.id().isPresent()
                || event.retry().isPresent();
        return saysSomething ? Optional.of(event) : Optional.empty();
    }

    /** A line without its end, which is one of CR, LF, CR LF. */
    private byte @Nullable [] line() throws IOException, InterruptedException {
        var line = new ByteArrayOutputStream(256);
        while (buffer.hasRemaining() || fill()) {
            var octet = buffer.get();
            var isSecondHalf = afterReturn && octet == '\n';
            afterReturn = octet == '\r';
            if (isSecondHalf) {
                continue;
            }
            if (octet == '\n' || octet == '\r') {
                return line.toByteArray();
            }
            if (line.size() == limit) {
                throw new TooLargeException();
            }
            line.write(octet);
        }
        return null;
    }

    private boolean fill() throws IOException, InterruptedException {
        var next = chunks.next();
        next.ifPresent(arrived -> buffer = arrived);
        return next.isPresent();
    }
}
