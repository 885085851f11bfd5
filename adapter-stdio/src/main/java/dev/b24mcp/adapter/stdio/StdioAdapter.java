package dev.b24mcp.adapter.stdio;

import dev.b24mcp.adapter.stdio.LineReader.Ended;
import dev.b24mcp.adapter.stdio.LineReader.Message;
import dev.b24mcp.adapter.stdio.LineReader.TooLong;
import dev.b24mcp.application.Exchange;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Serves one client on a pair of streams until the input ends.
 *
 * <p>Messages are understood in the order of arrival and answered side by side, each on a virtual thread, so a slow call does
 * not hold up the next one. No line ends the loop, whatever is in it.
 */
public final class StdioAdapter {

    private static final System.Logger LOG = System.getLogger(StdioAdapter.class.getName());

    private final McpEndpoint endpoint;
    private final StdioLimits limits;

    public StdioAdapter(McpEndpoint endpoint, StdioLimits limits) {
        this.endpoint = endpoint;
        this.limits = limits;
    }

    /**
     * Reads until the end of the input, then lets the answers under way be written. Blocks.
     *
     * @throws IOException when the streams fail
     */
    public void serve(InputStream input, OutputStream output) throws IOException {
        var conversation = endpoint.open(TransportFacts.NONE);
        var lines = new LineReader(input, limits.lineBytes());
        var writer = new LineWriter(output);
        var room = new Semaphore(limits.concurrentMessages());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            while (true) {
                switch (lines.next()) {
                    case Message(var bytes) -> {
                        var exchange = conversation.read(bytes);
                        room.acquireUninterruptibly();
                        threads.execute(() -> answer(exchange, writer, room));
                    }
                    case TooLong _ -> write(conversation.tooLarge(limits.lineBytes()), writer);
                    case Ended _ -> {
                        return;
                    }
                }
            }
        }
    }

    private static void answer(Exchange exchange, LineWriter writer, Semaphore room) {
        try {
            write(exchange.answer(), writer);
        } finally {
            room.release();
        }
    }

    private static void write(Reply reply, LineWriter writer) {
        try {
            reply.message().ifPresent(writer::write);
        } catch (UncheckedIOException gone) {
            LOG.log(Level.DEBUG, "the client no longer reads", gone);
        }
    }
}
