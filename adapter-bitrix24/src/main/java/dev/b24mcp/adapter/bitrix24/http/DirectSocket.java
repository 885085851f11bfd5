package dev.b24mcp.adapter.bitrix24.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * A socket that goes where it is told: not through a SOCKS proxy, which the JDK's own HTTP client does not know either. Whatever keeps
 * it from there is a {@link ConnectException}: Java's sockets say that in many ways, one of which a broken connection has too.
 */
final class DirectSocket extends Socket {

    DirectSocket() {
        super(Proxy.NO_PROXY);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
        try {
            super.connect(endpoint, timeout);
        } catch (SocketException unmade) {
            var failure = new ConnectException();
            failure.initCause(unmade);
            throw failure;
        }
    }
}
