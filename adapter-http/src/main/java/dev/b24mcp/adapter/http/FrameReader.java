package dev.b24mcp.adapter.http;

import dev.b24mcp.adapter.http.Frame.Kind;
import dev.b24mcp.application.MessageBudget.Share;
import io.helidon.common.buffers.DataReader;
import java.io.ByteArrayOutputStream;

/**
 * Reads what a client sends over a WebSocket. A message that has begun must be complete within the body deadline, and takes its
 * share of the budget as it comes in.
 */
final class FrameReader {

    private static final int LONGEST_CONTROL = 125;

    private final GuardedConnection connection;
    private final DataReader reader;
    private final int limit;
    private final Share share;
    private boolean inMessage;
    private volatile boolean heard;

    /**
     * @param share of the message that is coming in; to be closed by whoever takes the message
     */
    FrameReader(GuardedConnection connection, int limit, Share share) {
        this.connection = connection;
        this.reader = connection.reader();
        this.limit = limit;
        this.share = share;
    }

    /** Blocks until the next frame is complete. */
    Frame next() throws BrokenWebSocketException {
        reader.ensureAvailable();
        heard = true;
        if (!inMessage) {
            connection.expectsBody();
        }
        var first = octet();
        var second = octet();
        var kind = Kind.of(first & 0x0f);
        var last = (first & 0x80) != 0;
        var isExtended = (first & 0x70) != 0;
        var isMasked = (second & 0x80) != 0;
        var length = length(second & 0x7f);
        if (isExtended || !isMasked || (kind.isControl() && (!last || length > LONGEST_CONTROL))) {
            throw new BrokenWebSocketException(CloseCode.PROTOCOL_ERROR);
        }
        if (length < 0 || length > limit) {
            throw new BrokenWebSocketException(CloseCode.TOO_BIG);
        }
        var mask = payload(4);
        var payload = payload((int) length);
        if (!kind.isControl()) {
            inMessage = !last;
        }
        if (!inMessage) {
            connection.expectsNothing();
        }
        for (var index = 0; index < payload.length; index++) {
            payload[index] ^= mask[index & 3];
        }
        return new Frame(kind, last, payload);
    }

    /** Whether anything has come since this was asked last. For one thread. */
    boolean hasHeard() {
        var since = heard;
        heard = false;
        return since;
    }

    private long length(int announced) {
        return switch (announced) {
            case 126 -> number(2);
            case 127 -> number(8);
            default -> announced;
        };
    }

    private long number(int octets) {
        var number = 0L;
        for (var count = 0; count < octets; count++) {
            number = number << 8 | octet();
        }
        return number;
    }

    private int octet() {
        return reader.read() & 0xff;
    }

    /** Takes memory for what has come, not for what was announced. */
    private byte[] payload(int length) throws BrokenWebSocketException {
        var payload = new ByteArrayOutputStream(Math.min(length, 8 * 1024));
        while (payload.size() < length) {
            reader.ensureAvailable();
            heard = true;
            var come = Math.min(length - payload.size(), reader.available());
            if (!share.grow(come)) {
                throw new BrokenWebSocketException(CloseCode.TRY_AGAIN_LATER);
            }
            payload.writeBytes(reader.readBytes(come));
        }
        return payload.toByteArray();
    }
}
