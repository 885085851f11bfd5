package dev.b24mcp.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server without TLS that hears its clients out: one that hung up first would be a broken connection to some of them. */
final class PlainPort implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    PlainPort() throws IOException {
        Thread.startVirtualThread(this::serve);
    }

    int number() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                var client = socket.accept();
                Thread.startVirtualThread(() -> answer(client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private static void answer(Socket client) {
        try (client) {
            if (client.getInputStream().read() >= 0) {
                client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException _) {
            // the client has left
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
