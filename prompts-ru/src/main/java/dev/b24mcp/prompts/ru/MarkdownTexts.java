package dev.b24mcp.prompts.ru;

import dev.b24mcp.domain.text.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Texts from a Markdown document: the headings from level two on make up the key, what stands between two headings is the
 * text, word for word. The document's own title and whatever follows it directly are for the reader of the file.
 */
public final class MarkdownTexts implements Texts {

    private final Locale locale;
    private final Supplier<Map<String, Passage>> passages;
    private final Map<String, String> cut = new ConcurrentHashMap<>();

    /**
     * Texts of a document that may still have to be read.
     *
     * @param passages always the same, by their keys
     */
    MarkdownTexts(Locale locale, Supplier<Map<String, Passage>> passages) {
        this.locale = locale;
        this.passages = passages;
    }

    /** No texts at all. */
    static MarkdownTexts none(Locale locale) {
        return new MarkdownTexts(locale, Map::of);
    }

    /**
     * Reads a document.
     *
     * @throws BrokenTextsException when a key comes twice; names the key and the line
     */
    public static MarkdownTexts parse(Locale locale, String markdown) throws BrokenTextsException {
        var passages = passages(Document.of(markdown), Heading.of(markdown));
        return new MarkdownTexts(locale, () -> passages);
    }

    /** What stands in a document with these headings, by its keys. */
    static Map<String, Passage> passages(Document document, List<Heading> headings) throws BrokenTextsException {
        var passages = new LinkedHashMap<String, Passage>();
        var path = new ArrayList<String>();
        for (var index = 0; index < headings.size(); index++) {
            var heading = headings.get(index);
            enter(path, heading);
            var end = index + 1 < headings.size()
                    ? headings.get(index + 1).begin()
                    : document.content().length();
            var passage = new Passage(document, heading.begin(), heading.end(), end);
            var key = String.join(".", path);
            if (!path.isEmpty() && !passage.isBlank() && passages.putIfAbsent(key, passage) != null) {
                throw BrokenTextsException.at(passage.line(), key + " comes twice");
            }
        }
        return passages;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(passages.get().get(key))
                .map(passage -> cut.computeIfAbsent(key, _ -> passage.text()));
    }

    /** Every key, in the order of the document. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(passages.get().keySet());
    }

    boolean saysTheSameAs(MarkdownTexts other) {
        return keys().equals(other.keys())
                && keys().stream().allMatch(key -> find(key).equals(other.find(key)));
    }

    Map<String, Passage> passages() {
        return passages.get();
    }

    private static void enter(List<String> path, Heading heading) {
        var depth = Math.max(0, heading.level() - 2);
        while (path.size() > depth) {
            path.removeLast();
        }
        if (heading.level() >= 2) {
            path.add(heading.title());
        }
    }
}
