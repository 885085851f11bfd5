package dev.b24mcp.prompts.ru;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The texts that the server ships with. */
public final class RussianTexts {

    private static final Locale LOCALE = Locale.of("ru");

    private static final String FILE = "prompts_ru.md";

    private RussianTexts() {}

    /** Reads the texts; takes a few milliseconds. */
    public static MarkdownTexts load() {
        try (var stream = Objects.requireNonNull(RussianTexts.class.getResourceAsStream(FILE), FILE)) {
            var markdown = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return MarkdownTexts.parseOurs(LOCALE, markdown);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (BrokenTextsException broken) {
            throw new IllegalStateException(FILE, broken);
        }
    }
}
