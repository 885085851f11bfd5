package dev.b24mcp.adapter.http;

import io.helidon.common.socket.SocketOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Options of sockets. Helidon has each accepted socket set up by them, and shows it nowhere else. */
record AcceptingOptions(SocketOptions options, AcceptedSockets sockets) implements SocketOptions {

    static AcceptingOptions of(AcceptedSockets sockets) {
        // without it an answer in several packets waits some 40 ms for an acknowledgement
        return new AcceptingOptions(SocketOptions.builder().tcpNoDelay(true).build(), sockets);
    }

    @Override
    public void configureSocket(SocketChannel socket) {
        try {
            sockets.accept(socket);
        } catch (IOException refused) {
            // Helidon closes the socket
            throw new UncheckedIOException(refused);
        }
        options.configureSocket(socket);
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return options.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return options.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return options.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return options.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return options.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return options.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return options.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return options.tcpNoDelay();
    }
}
