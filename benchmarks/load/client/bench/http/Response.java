package bench.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One HTTP response, put together from the pieces that a socket delivers; reused for the next one after reset. */
public final class Response {
    private static final int UNTIL_CLOSED = -1;
    private static final int LIMIT = 1 << 20;

    private byte[] received = new byte[2 * 1024];
    private int filled;
    private String head = "";
    private String lowerCaseHead = "";
    private int headEnd;
    private int length;
    private boolean chunked;
    private byte[] body = new byte[2 * 1024];
    private int bodyLength;

    /** Takes what has arrived; true when the response is complete. */
    public boolean feed(ByteBuffer piece) {
        append(piece);
        if (headEnd == 0 && !readHead()) {
            return false;
        }
        return chunked ? readChunks() : readPlain();
    }

    /** Whether the head is complete: all there will ever be to wait for on a stream. */
    public boolean hasHead() {
        return headEnd > 0;
    }

    public int status() {
        return Integer.parseInt(head, 9, 12, 10);
    }

    /** A header's value, or the empty string. */
    public String header(String name) {
        var start = lowerCaseHead.indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
        if (start < 0) {
            return "";
        }
        var value = start + name.length() + 3;
        return head.substring(value, head.indexOf("\r\n", value)).strip();
    }

    /** Whether the body, as far as it has arrived, has these bytes. */
    public boolean contains(byte[] wanted) {
        if (wanted.length == 0) {
            return true;
        }
        for (var at = 0; at <= bodyLength - wanted.length; at++) {
            if (body[at] == wanted[0] && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    public String body() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    public void reset() {
        filled = 0;
        headEnd = 0;
        bodyLength = 0;
        head = "";
        lowerCaseHead = "";
    }

    private void append(ByteBuffer piece) {
        var size = piece.remaining();
        if (filled + size > LIMIT) {
            throw new IllegalStateException("a response of more than " + LIMIT + " bytes");
        }
        if (filled + size > received.length) {
            received = Arrays.copyOf(received, Math.max(received.length * 2, filled + size));
            body = Arrays.copyOf(body, received.length);
        }
        piece.get(received, filled, size);
        filled += size;
    }

    private boolean readHead() {
        for (var at = 3; at < filled; at++) {
            if (received[at] == '\n'
                    && received[at - 1] == '\r'
                    && received[at - 2] == '\n'
                    && received[at - 3] == '\r') {
                headEnd = at + 1;
                head = new String(received, 0, headEnd, StandardCharsets.ISO_8859_1);
                lowerCaseHead = head.toLowerCase(Locale.ROOT);
                chunked = header("Transfer-Encoding").equalsIgnoreCase("chunked");
                var declared = header("Content-Length");
                length = declared.isEmpty() ? UNTIL_CLOSED : Integer.parseInt(declared);
                return true;
            }
        }
        return false;
    }

    private boolean readPlain() {
        bodyLength = filled - headEnd;
        System.arraycopy(received, headEnd, body, 0, bodyLength);
        if (length == UNTIL_CLOSED) {
            throw new IllegalStateException("a response without a length: " + head);
        }
        if (bodyLength > length) {
            throw new IllegalStateException("more bytes than the response declared: " + head);
        }
        return bodyLength == length;
    }

    private boolean readChunks() {
        bodyLength = 0;
        var at = headEnd;
        while (true) {
            var size = 0;
            while (at < filled && received[at] != '\r') {
                size = size * 16 + Character.digit(received[at++], 16);
            }
            at += 2;
            if (at + size + 2 > filled) {
                return false;
            }
            if (size == 0) {
                if (at + 2 != filled) {
                    throw new IllegalStateException("bytes after the last chunk: " + head);
                }
                return true;
            }
            System.arraycopy(received, at, body, bodyLength, size);
            bodyLength += size;
            at += size + 2;
        }
    }
}
