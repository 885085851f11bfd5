package dev.b24mcp.adapter.http;

import dev.b24mcp.adapter.http.Frame.Kind;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.CloseConnectionException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;

/** Writes whole frames to a client, one at a time, whichever thread has something to say. */
final class FrameWriter {

    private final GuardedConnection connection;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean closed;

    FrameWriter(GuardedConnection connection) {
        this.connection = connection;
    }

    /**
     * Writes one message.
     *
     * @return whether the client may still be there
     */
    boolean write(Kind kind, byte[] payload) {
        oneAtATime.lock();
        try {
            return !closed && put(kind, payload);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Writes the last frame, unless that is done already. Does not wait for a client that does not read. */
    void close(CloseCode code) {
        if (!oneAtATime.tryLock()) {
            connection.cut();
            return;
        }
        try {
            if (!closed) {
                put(Kind.CLOSE, code.payload());
                closed = true;
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    private boolean put(Kind kind, byte[] payload) {
        var head = BufferData.create(10);
        head.write(0x80 | kind.opcode());
        if (payload.length < 126) {
            head.write(payload.length);
        } else if (payload.length < 1 << 16) {
            head.write(126);
            head.writeInt16(payload.length);
        } else {
            head.write(127);
            head.writeInt32(0);
            head.writeInt32(payload.length);
        }
        // an interrupt is meant for what the calling thread does beside; here it would close the socket
        var interrupted = Thread.interrupted();
        connection.writes();
        try {
            connection.writer().writeNow(BufferData.create(head, BufferData.create(payload)));
            return true;
        } catch (UncheckedIOException | CloseConnectionException gone) {
            closed = true;
            connection.cut();
            return false;
        } finally {
            connection.hasWritten();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
