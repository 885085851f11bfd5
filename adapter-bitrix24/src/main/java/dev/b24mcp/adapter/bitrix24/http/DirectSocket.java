package dev.b24mcp.adapter.bitrix24.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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

    @Override
    public InputStream getInputStream() throws IOException {
        return new Interruptible(super.getInputStream());
    }

    /** Java heeds an interrupt only where it waits for bytes, and a server that sends without a pause lets nobody wait. */
    private static final class Interruptible extends FilterInputStream {

        private Interruptible(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            endIfInterrupted();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            endIfInterrupted();
            return super.read(bytes, from, most);
        }

        private static void endIfInterrupted() throws SocketException {
            if (Thread.currentThread().isInterrupted()) {
                throw new SocketException("interrupted");
            }
        }
    }
}
