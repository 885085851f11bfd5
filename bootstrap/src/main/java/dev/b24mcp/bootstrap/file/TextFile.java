package dev.b24mcp.bootstrap.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of text that a person may have written with whatever editor. */
public final class TextFile {

    /** Editors on Windows begin a file with it; it means nothing. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TextFile() {}

    /**
     * The whole text.
     *
     * @throws IOException when it cannot be read, is far too large, or is no file: a pipe would keep its reader waiting for ever,
     *     and a device has no end
     */
    public static String read(Path file, long mostBytes) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > mostBytes) {
            throw new IOException("no file, or far too large");
        }
        var text = Files.readString(file);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
