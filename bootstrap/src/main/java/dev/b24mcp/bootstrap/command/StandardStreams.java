package dev.b24mcp.bootstrap.command;

import dev.b24mcp.adapter.stdio.StdioAdapter;
import dev.b24mcp.adapter.stdio.StdioLimits;
import dev.b24mcp.application.Connector;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** The client that started this process and talks to it over standard input and output. */
final class StandardStreams {

    private StandardStreams() {}

    /** Whatever prints by mistake must not reach the client. */
    static void reserve() {
        System.setOut(System.err);
    }

    /**
     * Serves the client until it has said all it will say.
     *
     * @param messageBytes the largest message taken in
     */
    static void serve(Connector server, int messageBytes) throws IOException {
        try (var input = new FileInputStream(FileDescriptor.in);
                var output = new FileOutputStream(FileDescriptor.out)) {
            new StdioAdapter(server, StdioLimits.of(messageBytes)).serve(input, output);
        }
    }
}
