package dev.b24mcp.adapter.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A response that becomes a stream of events with the first thing written to it. Any thread may write.
 *
 * <p>Its connection serves no other request afterwards, so another thread can sit in the socket's read and notice at once when
 * the client leaves.
 */
final class EventStream {

    static final Header CONTENT_TYPE = HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/event-stream");

    private static final Header CACHE_CONTROL =
            HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-cache, no-transform");
    private static final Header NO_PROXY_BUFFER = HeaderValues.create("X-Accel-Buffering", "no");
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** Whoever waits longer than this for an answer may have left meanwhile. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ServerResponse response;
    private final GuardedConnection connection;
    private final Runnable clientLeft;
    private final long impatient;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private @Nullable OutputStream output;
    private boolean ended;
    private volatile boolean watched;

    /**
     * @param clientLeft called once, if the client leaves before the end
     */
    EventStream(ServerResponse response, GuardedConnection connection, Runnable clientLeft) {
        this.response = response;
        this.connection = connection;
        this.clientLeft = clientLeft;
        this.impatient = connection.ticks().after(PATIENCE);
    }

    /**
     * Writes and flushes.
     *
     * @return whether the client may still be there
     */
    boolean write(EventText text) {
        oneAtATime.lock();
        try {
            if (ended || (output == null && connection.isClosing())) {
                return false;
            }
            if (put(text)) {
                return true;
            }
            ended = true;
        } finally {
            oneAtATime.unlock();
        }
        clientLeft.run();
        return false;
    }

    /** Ends the stream without closing the connection; what has not become a stream never will. */
    void end() {
        oneAtATime.lock();
        try {
            if (!ended && output != null) {
                guarded(() -> connection.writer().writeNow(BufferData.create(LAST_CHUNK)));
            }
            ended = true;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Ends the stream and closes the connection, although its request may still be worked on. */
    void hangUp() {
        end();
        connection.cut();
    }

    /**
     * Takes the response for another use.
     *
     * @return false if it has become a stream
     */
    boolean claim() {
        oneAtATime.lock();
        try {
            var untouched = !ended && output == null;
            ended |= untouched;
            return untouched;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Whether somebody else reads from the connection, so that it cannot serve another request. */
    boolean isWatched() {
        return watched;
    }

    /** Hangs up if this has become a stream. Does not wait for a client that does not read. */
    void serverStops() {
        if (!oneAtATime.tryLock()) {
            connection.cut();
            return;
        }
        try {
            if (ended || output == null) {
                return;
            }
            hangUp();
        } finally {
            oneAtATime.unlock();
        }
        clientLeft.run();
    }

    /** Called by the housekeeping, so it must not block. */
    void inspect(long now) {
        if (now >= impatient && !watched && oneAtATime.tryLock()) {
            try {
                if (!ended) {
                    watch();
                }
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    private boolean put(EventText text) {
        if (output == null) {
            output = response.header(CONTENT_TYPE)
                    .header(CACHE_CONTROL)
                    .header(NO_PROXY_BUFFER)
                    .header(HeaderValues.CONNECTION_CLOSE)
                    .outputStream();
            watch();
        }
        var open = output;
        return guarded(() -> text.writeTo(open));
    }

    private boolean guarded(Write write) {
        // an interrupt is meant for what the calling thread does beside; here it would close the socket
        var interrupted = Thread.interrupted();
        connection.writes();
        try {
            write.run();
            return true;
        } catch (IOException | UncheckedIOException | CloseConnectionException gone) {
            return false;
        } finally {
            connection.hasWritten();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void watch() {
        if (!watched) {
            watched = true;
            connection.expectsNothing();
            var _ = Thread.ofVirtual().name("http-disconnect-watch").start(() -> {
                connection.discardInput();
                lost();
            });
        }
    }

    private void lost() {
        oneAtATime.lock();
        try {
            if (ended) {
                return;
            }
            ended = true;
        } finally {
            oneAtATime.unlock();
        }
        clientLeft.run();
    }

    private interface Write {
        void run() throws IOException;
    }
}
