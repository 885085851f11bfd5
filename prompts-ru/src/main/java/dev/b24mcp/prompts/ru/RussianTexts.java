package dev.b24mcp.prompts.ru;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The texts that the server ships with. */
public final class RussianTexts {

    private static final Locale LOCALE = Locale.of("ru");

    private static final String FILE = "prompts_ru.md";

    private RussianTexts() {}

    /** The texts. Whoever asks for the first of them waits some milliseconds until they are read, as does {@link #prepare}. */
    public static MarkdownTexts load() {
        return new MarkdownTexts(LOCALE, () -> Read.PASSAGES);
    }

    /** Reads the texts beforehand, for a thread that has time. */
    public static void prepare() {
        load().keys();
    }

    private static Map<String, Passage> read() {
        try (var stream = Objects.requireNonNull(RussianTexts.class.getResourceAsStream(FILE), FILE)) {
            var document = Document.ofUtf8(stream.readAllBytes());
            return MarkdownTexts.passages(document, Heading.ofOurs(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (BrokenTextsException broken) {
            throw new IllegalStateException(FILE, broken);
        }
    }

    /** Read once in a process. */
    private static final class Read {

        static final Map<String, Passage> PASSAGES = read();
    }
}
