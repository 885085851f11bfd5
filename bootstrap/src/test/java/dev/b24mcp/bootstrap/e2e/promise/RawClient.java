package dev.b24mcp.bootstrap.e2e.promise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import javax.net.SocketFactory;

/** A client that sends exactly what it is told, and nothing else. */
final class RawClient implements AutoCloseable {

    static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    static final String UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    private static final int PART = 64 * 1024;

    private final Socket socket;
    private final InputStream input;

    private RawClient(Socket socket) throws IOException {
        this.socket = socket;
        this.input = socket.getInputStream();
        socket.setSoTimeout(30_000);
    }

    static RawClient plain(URI url) throws IOException {
        return over(SocketFactory.getDefault(), url);
    }

    static RawClient over(SocketFactory sockets, URI url) throws IOException {
        return new RawClient(sockets.createSocket(url.getHost(), url.getPort()));
    }

    /** A request, with further header lines, each with its end. */
    static String request(String line, String headers, String body) {
        var host = headers.contains("Host:") ? "" : "Host: localhost\r\n";
        var type = body.isEmpty()
                ? ""
                : "Content-Type: application/json\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n";
        return line + " HTTP/1.1\r\n" + host + type + headers + "\r\n" + body;
    }

    static String post(String body) {
        return request("POST /mcp", "", body);
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    RawClient send(byte[] bytes) throws IOException {
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

    String head() throws IOException {
        return until("\r\n\r\n");
    }

    int octet() throws IOException {
        return input.read();
    }

    /** Reads until the server closes, by whatever means. */
    String rest() {
        var all = new ByteArrayOutputStream();
        try {
            var part = new byte[PART];
            int length;
            while ((length = input.read(part)) != -1) {
                all.write(part, 0, length);
            }
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("the server does not close", stillOpen);
        } catch (IOException _) {
            // closed without a word
        }
        return all.toString(ISO_8859_1);
    }

    /** Reads until a word has come so many times, or to the end of everything; how many times it has come. */
    int count(String word, int enough) throws IOException {
        var count = 0;
        var text = new StringBuilder();
        var part = new byte[PART];
        int length;
        while (count < enough && (length = input.read(part)) != -1) {
            text.append(new String(part, 0, length, ISO_8859_1));
            for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word)) {
                text.delete(0, at + word.length());
                count++;
            }
            text.delete(0, Math.max(0, text.length() - word.length()));
        }
        return count;
    }

    /** Asks again and again without reading. Returns whether the server closes. */
    boolean isCutOffAsking(String request) throws InterruptedException {
        // a virtual one, because an interrupt ends its writing
        var flood = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    send(request);
                }
            } catch (IOException _) {
                // that is what was waited for
            }
        });
        try {
            return flood.join(Duration.ofSeconds(60));
        } finally {
            flood.interrupt();
        }
    }

    /** A masked frame whose first octet is given. */
    static byte[] frame(int first, byte[] payload) {
        var frame = head(first, payload.length);
        for (var octet : payload) {
            frame.write(octet ^ 1);
        }
        return frame.toByteArray();
    }

    /** The beginning of a masked frame that announces so much. */
    static ByteArrayOutputStream head(int first, int length) {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (length < 126) {
            frame.write(0x80 | length);
        } else {
            frame.write(0x80 | 127);
            for (var shift = 56; shift >= 0; shift -= 8) {
                frame.write(shift > 31 ? 0 : length >>> shift);
            }
        }
        frame.writeBytes(new byte[] {1, 1, 1, 1});
        return frame;
    }

    /** Reads up to a close frame, over pings, and gives its code. */
    int closeCode() throws IOException {
        int first;
        while ((first = octet()) == 0x89) {
            octet();
        }
        if (first != 0x88 || octet() < 2) {
            throw new AssertionError("not a close frame: " + first);
        }
        return octet() << 8 | octet();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
