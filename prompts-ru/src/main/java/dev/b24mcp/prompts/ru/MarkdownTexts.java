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
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

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
        var lines = markdown.lines().toList();
        var passages = new LinkedHashMap<String, Passage>();
        var path = new ArrayList<String>();
        for (var heading : headings(markdown)) {
            enter(path, heading);
            var passage = passageAfter(heading, lines);
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

    private static List<Heading> headings(String markdown) {
        // what stands inside a block is nobody's business here, and reading it takes longer than all the rest
        var document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .inlineParserFactory(_ -> (lines, block) -> block.appendChild(new Text(lines.getContent())))
                .build()
                .parse(markdown);
        var headings = new ArrayList<Heading>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                headings.add(heading);
            }
        }
        return headings;
    }

    private static void enter(List<String> path, Heading heading) {
        var depth = Math.max(0, heading.getLevel() - 2);
        while (path.size() > depth) {
            path.removeLast();
        }
        if (heading.getLevel() >= 2) {
            path.add(
                    heading.getFirstChild() instanceof Text title
                            ? title.getLiteral().strip()
                            : "");
        }
    }

    private static Passage passageAfter(Heading heading, List<String> lines) {
        var next = heading.getNext();
        while (next != null && !(next instanceof Heading)) {
            next = next.getNext();
        }
        var begin = firstLine(heading) + 1;
        var end = next == null ? lines.size() : firstLine(next);
        while (begin < end && lines.get(begin).isBlank()) {
            begin++;
        }
        return new Passage(String.join("\n", lines.subList(begin, end)).strip(), firstLine(heading) + 1, begin + 1);
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex();
    }
}
