package dev.b24mcp.adapter.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection that cannot be held open by a client that neither sends nor reads: Helidon itself has no deadline for either.
 * Also the way from a route to the socket below it, which Helidon does not show.
 */
final class GuardedConnection implements ServerConnection {

    private static final Duration LINGER = Duration.ofSeconds(1);

    /** Helidon serves a connection on one thread from its first byte to its last. */
    private static final ScopedValue<GuardedConnection> CURRENT = ScopedValue.newInstance();

    private final ConnectionContext context;
    private final AcceptedSocket socket;
    private final ServerConnection http;
    private final Housekeeping housekeeping;
    private final Ticks ticks;
    private final HttpDeadlines deadlines;
    private volatile long readDeadline;
    private volatile long writeDeadline = Ticks.NEVER;
    private volatile @Nullable EventStream stream;
    private volatile boolean closing;
    private boolean inHead;
    private boolean inRequest;

    GuardedConnection(
            ConnectionContext context, ServerConnection http, Housekeeping housekeeping, HttpDeadlines deadlines) {
        this.context = context;
        this.socket = housekeeping.sockets().of(context);
        this.http = http;
        this.housekeeping = housekeeping;
        this.ticks = housekeeping.ticks();
        this.deadlines = deadlines;
        this.readDeadline = ticks.after(deadlines.head());
    }

    /** The connection that the calling thread serves. */
    static GuardedConnection current() {
        return CURRENT.get();
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        housekeeping.add(this);
        try {
            ScopedValue.where(CURRENT, this).call(() -> {
                http.handle(limit);
                return this;
            });
        } finally {
            housekeeping.remove(this);
            housekeeping.sockets().isServed(socket);
        }
    }

    /** Helidon would take an answer that takes long for idleness. */
    @Override
    public Duration idleTime() {
        return stream == null ? http.idleTime() : Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
        closing = true;
        var open = stream;
        if (open != null) {
            open.serverStops();
        }
        http.close(interrupt);
    }

    boolean isClosing() {
        return closing;
    }

    void expectsHead() {
        inHead = true;
        readDeadline = ticks.after(deadlines.head());
    }

    /** A request has come in as far as its head. */
    void hasHead() {
        inHead = false;
        inRequest = true;
    }

    /** A request has been answered without a fault. */
    void hasAnswered() {
        inRequest = false;
    }

    /** Whether there is a request; otherwise what came is none. */
    boolean isInRequest() {
        return inRequest;
    }

    void expectsBody() {
        readDeadline = ticks.after(deadlines.body());
    }

    /** Whether a request has begun and its head is not complete. */
    boolean isInHead() {
        return inHead;
    }

    /** The client has been told that this is the end. */
    void expectsFarewell() {
        readDeadline = ticks.after(LINGER);
    }

    void expectsNothing() {
        readDeadline = Ticks.NEVER;
    }

    void writes() {
        writeDeadline = ticks.after(deadlines.write());
    }

    void hasWritten() {
        writeDeadline = Ticks.NEVER;
    }

    /** What is being answered; {@code null} when there is nothing. */
    void serves(@Nullable EventStream stream) {
        this.stream = stream;
    }

    Ticks ticks() {
        return ticks;
    }

    DataReader reader() {
        return context.dataReader();
    }

    DataWriter writer() {
        return context.dataWriter();
    }

    /** Called by the housekeeping, so it must not block. */
    void inspect() {
        var now = ticks.now();
        if (now >= readDeadline || now >= writeDeadline) {
            cut();
        }
        var open = stream;
        if (open != null) {
            open.inspect(now);
        }
    }

    /** Closes the socket, whoever is reading from it or writing to it. */
    void cut() {
        socket.cut();
    }

    /** Takes in what the client still sends, for a moment: closing over unread bytes would destroy what it was told last. */
    void linger() {
        expectsFarewell();
        discardInput();
    }

    /** Returns when the client has left, or the socket was closed. */
    void discardInput() {
        try {
            while (true) {
                reader().ensureAvailable();
                reader().skip(reader().available());
            }
        } catch (InsufficientDataAvailableException | CloseConnectionException | UncheckedIOException _) {
            // that is what was waited for
        }
    }
}
