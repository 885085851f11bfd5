package dev.b24mcp.adapter.bitrix24.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The other end of connections, word by word. */
final class Peer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    Peer() throws IOException {}

    int port() {
        return server.getLocalPort();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/rest/method");
    }

    Line accept() throws IOException {
        return new Line(server.accept());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** One connection. */
    static final class Line implements AutoCloseable {

        private final Socket socket;
        private final BufferedReader reader;

        private Line(Socket socket) throws IOException {
            this.socket = socket;
            this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        }

        /** The head of a request whose body is {@code {}}. */
        List<String> request() throws IOException {
            var head = new ArrayList<String>();
            for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                head.add(line);
            }
            reader.skip(2);
            return head;
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
        }

        void sayForever(String text) throws IOException {
            while (true) {
                say(text);
            }
        }

        /** Waits until the client has hung up. */
        void awaitEnd() {
            try {
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // hung up with something unread
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
