package dev.b24mcp.sandbox.bitrix24;

import io.helidon.common.socket.SocketOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connections that are open. The web server closes them in good order only; this is where it shows them, so that one can
 * be torn. Safe for use by many threads at once.
 */
final class OpenSockets implements SocketOptions {
    private static final SocketOptions USUAL =
            SocketOptions.builder().tcpNoDelay(true).build();

    private final Map<SocketAddress, SocketChannel> byCaller = new ConcurrentHashMap<>();

    @Override
    public void configureSocket(SocketChannel socket) {
        USUAL.configureSocket(socket);
        byCaller.values().removeIf(other -> !other.isOpen());
        try {
            byCaller.put(socket.getRemoteAddress(), socket);
        } catch (IOException goneAlready) {
            // then there is nothing to tear
        }
    }

    /** The caller is told that the connection was reset: TCP sends RST where nothing may linger. */
    void reset(SocketAddress caller) {
        var socket = byCaller.remove(caller);
        if (socket != null) {
            try (socket) {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return USUAL.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return USUAL.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return USUAL.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return USUAL.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return USUAL.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return USUAL.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return USUAL.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return USUAL.tcpNoDelay();
    }
}
