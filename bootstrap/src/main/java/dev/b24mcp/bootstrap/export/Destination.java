package dev.b24mcp.bootstrap.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where rows go. Whatever is not complete is given up when it is closed. */
public interface Destination extends AutoCloseable {

    /**
     * Takes the rows.
     *
     * @throws IOException when nothing can be written there
     */
    OutputStream open() throws IOException;

    /**
     * Everything has been written.
     *
     * @throws IOException when it could not be
     */
    void complete() throws IOException;

    /** The file, if it is one. */
    Optional<Path> file();

    @Override
    void close();
}
