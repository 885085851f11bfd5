package dev.b24mcp.prompts.ru;

import dev.b24mcp.domain.text.Texts;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of a file over the built-in ones, key by key. Reading the file anew takes effect at once and as a whole: a text is
 * either the old one or the new one, and nobody waits. A file that cannot be used changes nothing.
 */
public final class FileTexts implements Texts {

    private final TextsFile file;
    private final Locale locale;
    private final MarkdownTexts builtIn;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private volatile MarkdownTexts ours;

    private FileTexts(TextsFile file, Locale locale, MarkdownTexts builtIn) {
        this.file = file;
        this.locale = locale;
        this.builtIn = builtIn;
        this.ours = MarkdownTexts.none(locale);
    }

    /**
     * Reads a file of texts.
     *
     * @param folder where the file is; it may be missing
     * @param locale the language of the file, which is called {@code prompts_LOCALE.md}
     * @param builtIn what the server says where the file says nothing
     * @throws BrokenTextsException when there is a file and it cannot be used
     */
    public static FileTexts open(Path folder, Locale locale, MarkdownTexts builtIn) throws BrokenTextsException {
        var texts = new FileTexts(new TextsFile(folder.resolve(fileName(locale))), locale, builtIn);
        texts.reload();
        return texts;
    }

    /** What the file of a language is called. */
    public static String fileName(Locale locale) {
        return "prompts_" + locale.toLanguageTag() + ".md";
    }

    /** The language of the file, even while there is none. */
    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Optional<String> find(String key) {
        return ours.find(key).or(() -> builtIn.find(key));
    }

    TextsFile file() {
        return file;
    }

    /**
     * Reads the file anew. One thread at a time.
     *
     * @return whether any text may be another now
     * @throws BrokenTextsException when the file cannot be used; the texts are then as they were
     */
    boolean reload() throws BrokenTextsException {
        var content = file.read();
        var read = MarkdownTexts.parse(locale, content.orElse(""));
        new KnownKeys(builtIn).check(read);
        if (content.isPresent()) {
            reportMissing(read);
        }
        var changed = !read.saysTheSameAs(ours);
        ours = read;
        return changed;
    }

    /** A file in the language of the built-in texts need not have all; in a translation each gap is told of once. */
    private void reportMissing(MarkdownTexts read) {
        if (locale.equals(builtIn.locale())) {
            return;
        }
        var missing = new TreeSet<>(builtIn.keys());
        missing.removeAll(read.keys());
        missing.removeIf(key -> !reported.add(key));
        if (!missing.isEmpty()) {
            System.getLogger(FileTexts.class.getName())
                    .log(
                            Level.WARNING,
                            "{0} lacks {1}; the built-in text stands in for each",
                            file.name(),
                            String.join(", ", missing));
        }
    }
}
