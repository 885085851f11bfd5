package dev.b24mcp.adapter.http;

import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every socket from its being accepted to its end: how many come from one address, and which never become a connection.
 *
 * <p>Helidon agrees with a client on encryption before it asks any selector, and closes an encrypted socket only after whoever
 * writes to it; hence the sockets themselves are kept here.
 */
final class AcceptedSockets {

    private static final int NETWORK_BYTES = 8;
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Map<Ends, AcceptedSocket> open = new ConcurrentHashMap<>();
    private final Map<ByteBuffer, Integer> perAddress = new ConcurrentHashMap<>();
    private final Ticks ticks;
    private final Duration deadline;
    private final int mostPerAddress;

    /**
     * @param deadline how long a client may take before its socket becomes a connection
     */
    AcceptedSockets(Ticks ticks, Duration deadline, int mostPerAddress) {
        this.ticks = ticks;
        this.deadline = deadline;
        this.mostPerAddress = mostPerAddress;
    }

    /**
     * Takes note of a socket.
     *
     * @throws IOException when its address has too many, or it is closed already
     */
    void accept(SocketChannel channel) throws IOException {
        var ends = new Ends(channel.getLocalAddress(), channel.getRemoteAddress());
        forget(ends);
        if (perAddress.merge(ends.network(), 1, Integer::sum) > mostPerAddress) {
            leave(ends);
            throw new IOException("too many connections from one address");
        }
        open.put(ends, new AcceptedSocket(channel, ticks.after(deadline)));
    }

    /** The socket of what is a connection now: from here on the connection sees to it. */
    AcceptedSocket of(ConnectionContext context) {
        var socket = open.get(Ends.of(context));
        if (socket == null) {
            throw new CloseConnectionException("the socket was closed while it became a connection");
        }
        socket.mustEnd(Ticks.NEVER);
        return socket;
    }

    /** The connection is over; a client that does not take its leave is not waited for. */
    void isServed(AcceptedSocket socket) {
        socket.mustEnd(ticks.after(FAREWELL));
    }

    /** Called by the housekeeping, so it must not block. */
    void inspect() {
        var now = ticks.now();
        open.forEach((ends, socket) -> {
            if (socket.isOver(now)) {
                forget(ends);
            }
        });
    }

    private void forget(Ends ends) {
        if (open.remove(ends) != null) {
            leave(ends);
        }
    }

    private void leave(Ends ends) {
        perAddress.computeIfPresent(ends.network(), (_, count) -> count == 1 ? null : count - 1);
    }

    /** What no two open sockets have in common. */
    private record Ends(SocketAddress local, SocketAddress remote) {

        // those that the compiler gives a record are made at run time, while the first client waits
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Ends ends && local.equals(ends.local) && remote.equals(ends.remote);
        }

        @Override
        public int hashCode() {
            return 31 * local.hashCode() + remote.hashCode();
        }

        static Ends of(ConnectionContext context) {
            return new Ends(address(context.localPeer()), address(context.remotePeer()));
        }

        private static SocketAddress address(PeerInfo peer) {
            return peer.address();
        }

        /** An address; with IPv6 the network, because one machine has all addresses of it. */
        ByteBuffer network() {
            var bytes = remote instanceof InetSocketAddress internet ? bytes(internet.getAddress()) : new byte[0];
            return ByteBuffer.wrap(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
        }

        private static byte[] bytes(InetAddress address) {
            return address.getAddress();
        }
    }
}
