package dev.b24mcp.adapter.stdio;

import dev.b24mcp.adapter.stdio.LineReader.Message;
import dev.b24mcp.adapter.stdio.LineReader.TooLong;
import dev.b24mcp.application.Connector;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Serves one client on a pair of streams until the input ends. No line ends the loop, whatever is in it. */
public final class StdioAdapter {

    private final Connector server;
    private final StdioLimits limits;

    public StdioAdapter(Connector server, StdioLimits limits) {
        this.server = server;
        this.limits = limits;
    }

    /**
     * Reads until the end of the input or until the client no longer reads, then lets the answers under way be written. Blocks.
     *
     * @throws IOException when the input fails
     */
    public void serve(InputStream input, OutputStream output) throws IOException {
        var lines = new LineReader(input, limits.lineBytes());
        var outbox = new LineOutbox(output);
        try (var connection = server.connect(outbox)) {
            while (!outbox.isGone()) {
                // not a switch: it would be linked while the client waits for its first answer
                var line = lines.next();
                if (line instanceof Message(var bytes)) {
                    connection.receive(bytes);
                } else if (line instanceof TooLong) {
                    connection.tooLarge(limits.lineBytes());
                } else {
                    connection.finish(limits.grace());
                    return;
                }
            }
        }
    }
}
