package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;

/** A client that sends exactly what it is told. */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream input;

    Wire(HttpAdapter adapter) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), adapter.port());
        this.input = socket.getInputStream();
        socket.setSoTimeout(30_000);
    }

    static String post(String message) {
        return post(message, "");
    }

    /** With further header lines, each with its end. */
    static String post(String message, String headers) {
        return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + message.getBytes(UTF_8).length + "\r\n" + headers + "\r\n" + message;
    }

    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Reads up to and with an end, or to the end of everything. */
    String until(String end) throws IOException {
        var text = new StringBuilder();
        int octet;
        while (text.indexOf(end) < 0 && (octet = input.read()) != -1) {
            text.append((char) octet);
        }
        return text.toString();
    }

    int octet() throws IOException {
        return input.read();
    }

    String octets(int count) throws IOException {
        return new String(input.readNBytes(count), ISO_8859_1);
    }

    /** Reads until the server closes. */
    String rest() throws IOException {
        return new String(input.readAllBytes(), UTF_8);
    }

    /** Leaves without the courtesy of a FIN. */
    void reset() throws IOException {
        socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        socket.close();
    }

    void shutdownOutput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
