package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.Event;

/** How events look on the wire (HTML, Server-sent events). */
final class EventText {

    /** A comment, which every client passes over. */
    static final byte[] KEEP_ALIVE = ": \n\n".getBytes(UTF_8);

    private static final byte[] END = "\n\n".getBytes(UTF_8);

    private EventText() {}

    static byte[] of(Event event) {
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

    static byte[] named(String name, String data) {
        return text(new StringBuilder("event: ").append(name).append("\ndata: "), data.getBytes(UTF_8));
    }

    private static byte[] text(StringBuilder head, byte[] data) {
        var start = head.toString().getBytes(UTF_8);
        var text = new byte[start.length + data.length + END.length];
        System.arraycopy(start, 0, text, 0, start.length);
        System.arraycopy(data, 0, text, start.length, data.length);
        System.arraycopy(END, 0, text, start.length + data.length, END.length);
        return text;
    }
}
