package dev.b24mcp.bootstrap.client;

import dev.b24mcp.bootstrap.file.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;

/** A client's file: read whole, written whole or not at all, never without a copy of what was there. */
public final class ConfigFile {

    /** Far more than any client keeps there. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final Path path;

    private ConfigFile(Path path) {
        this.path = path;
    }

    /**
     * The file itself where the path is a link to it.
     *
     * @throws IOException when the link leads nowhere
     */
    public static ConfigFile at(Path path) throws IOException {
        return new ConfigFile(Files.exists(path) ? path.toRealPath() : path);
    }

    /**
     * Empty where there is no file yet.
     *
     * @throws IOException when it cannot be read, is far too large, or is no file
     */
    public String read() throws IOException {
        return Files.notExists(path) ? "" : TextFile.read(path, MOST_BYTES);
    }

    /**
     * Writes the text in one step and keeps the file's mode.
     *
     * @return where the copy of the old text is, if there was one
     */
    public Optional<Path> write(String text) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var backup = Files.exists(path) ? Optional.of(backup()) : Optional.<Path>empty();
        var fresh = Files.createTempFile(path.toAbsolutePath().getParent(), path.getFileName() + ".", ".tmp");
        try {
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            if (backup.isPresent()) {
                copyMode(fresh);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return backup;
    }

    private void copyMode(Path fresh) throws IOException {
        var view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(Files.getPosixFilePermissions(path));
        }
    }

    /** Beside the file, under the first name that is free. */
    private Path backup() throws IOException {
        for (var number = 0; ; number++) {
            var copy = path.resolveSibling(path.getFileName() + ".bak" + (number == 0 ? "" : "." + number));
            try {
                return Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            } catch (FileAlreadyExistsException _) {
                // an earlier copy stays
            }
        }
    }
}
