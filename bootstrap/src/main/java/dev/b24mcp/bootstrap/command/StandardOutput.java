package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.export.Destination;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Rows for whoever reads standard output. Unlike a print stream, it says when nobody does any more. */
record StandardOutput() implements Destination {

    @Override
    public OutputStream open() {
        return new FileOutputStream(FileDescriptor.out);
    }

    @Override
    public void complete() {
        // each row is complete
    }

    @Override
    public Optional<Path> file() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // belongs to the process
    }
}
