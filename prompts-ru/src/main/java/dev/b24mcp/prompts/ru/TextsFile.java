package dev.b24mcp.prompts.ru;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file of texts that people edit: small, in UTF-8, and gone now and then. */
record TextsFile(Path path) {

    static final int MOST_BYTES = 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /**
     * What tells one state of the file from another without reading it.
     *
     * @param place where it really lies, links followed: a mounted volume is exchanged by turning a link
     * @param key which file it is, where the system has such keys: a new one may take the place of the old
     */
    record State(Path place, @Nullable Object key, FileTime modified, long size, boolean readable) {}

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** The state of the file; empty when there is none. */
    Optional<State> state() {
        try {
            var place = path.toRealPath();
            var facts = Files.readAttributes(place, BasicFileAttributes.class);
            return Optional.of(
                    new State(place, facts.fileKey(), facts.lastModifiedTime(), facts.size(), Files.isReadable(place)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** The text in the file; empty when there is no file. */
    Optional<String> read() throws BrokenTextsException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        // whatever is no file, a pipe for one, might keep the reader waiting for ever
        if (!Files.isRegularFile(path)) {
            throw BrokenTextsException.whole("it is no file that can be read");
        }
        try (var stream = Files.newInputStream(path)) {
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw BrokenTextsException.whole("more than " + MOST_BYTES + " bytes");
            }
            return Optional.of(decoded(bytes));
        } catch (IOException _) {
            throw BrokenTextsException.whole("it is no file that can be read");
        }
    }

    private static String decoded(byte[] bytes) throws BrokenTextsException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var characters = CharBuffer.allocate(bytes.length);
        var outcome = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        var text = characters.flip().toString();
        if (outcome.isError()) {
            throw BrokenTextsException.at(
                    1 + (int) text.chars().filter(c -> c == '\n').count(), "not UTF-8");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
