package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Event;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An event as it looks on the wire (HTML, Server-sent events). */
@SuppressWarnings("ArrayRecordComponent") // written out; never compared
record EventText(byte[] head, byte[] data, byte[] end) {

    private static final int PART = 32 * 1024;

    private static final byte[] NOTHING = {};
    private static final byte[] END = "\n\n".getBytes(UTF_8);

    /** A comment, which every client passes over. */
    static final EventText KEEP_ALIVE = new EventText(": ".getBytes(UTF_8), NOTHING, END);

    static EventText of(Event event) {
        var head = new StringBuilder();
        event.id().ifPresent(id -> head.append("id: ").append(id).append('\n'));
        event.retry()
                .ifPresent(
                        retry -> head.append("retry: ").append(retry.toMillis()).append('\n'));
        if (event.message().length > 0) {
            head.append("event: message\n");
        }
        return text(head.append("data: "), event.message());
    }

    static EventText named(String name, String data) {
        return text(new StringBuilder("event: ").append(name).append("\ndata: "), data.getBytes(UTF_8));
    }

    private static EventText text(StringBuilder head, byte[] data) {
        return new EventText(head.toString().getBytes(UTF_8), data, END);
    }

    /** Writes it in parts, because Helidon copies what it is given, and keeps the copy until the client has read it. */
    void writeTo(OutputStream output) throws IOException {
        var size = head.length + data.length + end.length;
        var parts = new BufferedOutputStream(output, Math.min(2 * PART, size));
        parts.write(head);
        for (var from = 0; from < data.length; from += PART) {
            parts.write(data, from, Math.min(PART, data.length - from));
        }
        parts.write(end);
        parts.flush();
    }
}
