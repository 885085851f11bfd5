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

/**
 * Texts from a Markdown document: the headings from level two on make up the key, what stands between two headings is the
 * text, word for word. The document's own title and whatever follows it directly are for the reader of the file.
 */
public final class MarkdownTexts implements Texts {

    private final Locale locale;
    private final Map<String, Passage> passages;

    private MarkdownTexts(Locale locale, Map<String, Passage> passages) {
        this.locale = locale;
        this.passages = passages;
    }

    /**
     * One text and where it stands.
     *
     * @param text without blank lines around it
     * @param heading the line of its heading, counted from 1
     * @param begin the line on which it begins, counted from 1
     */
    record Passage(String text, int heading, int begin) {

        int lineOf(int position) {
            return begin
                    + (int) text.chars().limit(position).filter(c -> c == '\n').count();
        }
    }

    /** No texts at all. */
    static MarkdownTexts none(Locale locale) {
        return new MarkdownTexts(locale, Map.of());
    }

    /**
     * Reads a document.
     *
     * @throws BrokenTextsException when a key comes twice; names the key and the line
     */
    public static MarkdownTexts parse(Locale locale, String markdown) throws BrokenTextsException {
        return assemble(locale, markdown.lines().toList(), Heading.of(markdown));
    }

    /** Reads a document of ours, whose headings need no parser. */
    static MarkdownTexts parseOurs(Locale locale, String markdown) throws BrokenTextsException {
        var lines = markdown.lines().toList();
        return assemble(locale, lines, Heading.ofOurs(lines));
    }

    private static MarkdownTexts assemble(Locale locale, List<String> lines, List<Heading> headings)
            throws BrokenTextsException {
        var passages = new LinkedHashMap<String, Passage>();
        var path = new ArrayList<String>();
        for (var index = 0; index < headings.size(); index++) {
            var heading = headings.get(index);
            enter(path, heading);
            var end = index + 1 < headings.size() ? headings.get(index + 1).line() : lines.size();
            var passage = passage(lines, heading.line(), end);
            var key = String.join(".", path);
            if (!path.isEmpty() && !passage.text().isEmpty() && passages.putIfAbsent(key, passage) != null) {
                throw BrokenTextsException.at(passage.heading(), key + " comes twice");
            }
        }
        return new MarkdownTexts(locale, passages);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(passages.get(key)).map(Passage::text);
    }

    /** Every key, in the order of the document. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(passages.keySet());
    }

    boolean saysTheSameAs(MarkdownTexts other) {
        return keys().equals(other.keys())
                && keys().stream().allMatch(key -> find(key).equals(other.find(key)));
    }

    Map<String, Passage> passages() {
        return passages;
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

    /** The text between two headings. */
    private static Passage passage(List<String> lines, int heading, int end) {
        var begin = heading + 1;
        while (begin < end && lines.get(begin).isBlank()) {
            begin++;
        }
        return new Passage(String.join("\n", lines.subList(begin, end)).strip(), heading + 1, begin + 1);
    }
}
