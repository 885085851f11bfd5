package dev.b24mcp.prompts.ru;

import dev.b24mcp.domain.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Texts from a Markdown document: the headings from level two on make up the key, what stands between two headings is the
 * text, word for word. The document's own title and whatever follows it directly are for the reader of the file.
 */
public final class MarkdownTexts implements Texts {

    private final Locale locale;
    private final Map<String, String> texts;

    private MarkdownTexts(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException when a key comes twice; names the key and the line
     */
    public static MarkdownTexts parse(Locale locale, String markdown) {
        var document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build()
                .parse(markdown);
        var texts = new HashMap<String, String>();
        var path = new ArrayList<String>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                enter(path, heading);
                var text = textAfter(heading, markdown);
                if (!path.isEmpty() && !text.isEmpty() && texts.put(String.join(".", path), text) != null) {
                    throw new IllegalArgumentException(
                            "line " + (firstLine(heading) + 1) + ": " + String.join(".", path) + " comes twice");
                }
            }
        }
        return new MarkdownTexts(locale, texts);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    private static void enter(List<String> path, Heading heading) {
        var depth = Math.max(0, heading.getLevel() - 2);
        while (path.size() > depth) {
            path.removeLast();
        }
        if (heading.getLevel() >= 2) {
            path.add(TextContentRenderer.builder().build().render(heading).strip());
        }
    }

    private static String textAfter(Heading heading, String markdown) {
        var next = heading.getNext();
        while (next != null && !(next instanceof Heading)) {
            next = next.getNext();
        }
        var lines = markdown.lines().toList();
        var end = next == null ? lines.size() : firstLine(next);
        return String.join("\n", lines.subList(firstLine(heading) + 1, end)).strip();
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex();
    }
}
