package bench.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A kept-alive connection: blocking for the opening of a session, non-blocking afterwards. */
public final class Connection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final SocketChannel channel;
    private final Response response = new Response();

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    public static Connection open(int port) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.socket().setSoTimeout((int) PATIENCE.toMillis());
        return new Connection(channel);
    }

    /** Sends a request and waits for the whole answer, which stays valid until the next call. */
    public Response exchange(byte[] request) throws IOException {
        send(request);
        while (!response.feed(await())) {}
        return response;
    }

    /** Sends a request and waits for a head and for the event with this text, or for a whole answer without it. */
    public Response openStream(byte[] request, String event) throws IOException {
        send(request);
        var wanted = event.getBytes(StandardCharsets.UTF_8);
        while (!response.feed(await()) && !(response.hasHead() && response.contains(wanted))) {}
        return response;
    }

    private void send(byte[] request) throws IOException {
        response.reset();
        channel.write(ByteBuffer.wrap(request));
    }

    private ByteBuffer await() throws IOException {
        // through the socket, because only its stream knows the timeout
        var piece = new byte[16 * 1024];
        var size = channel.socket().getInputStream().read(piece);
        if (size < 0) {
            throw new EOFException("closed by the server");
        }
        return ByteBuffer.wrap(piece, 0, size);
    }

    public SelectableChannel nonBlocking() throws IOException {
        return channel.configureBlocking(false);
    }

    public void write(ByteBuffer request) throws IOException {
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** Reads what is there through the buffer; true when it completes a response. */
    public boolean read(ByteBuffer buffer) throws IOException {
        return response.feed(receive(buffer));
    }

    /** Reads what is there and forgets it; the number of bytes. */
    public int skip(ByteBuffer buffer) throws IOException {
        return receive(buffer).remaining();
    }

    private ByteBuffer receive(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new EOFException("closed by the server");
        }
        return buffer.flip();
    }

    public Response response() {
        return response;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
