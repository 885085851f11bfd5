package dev.b24mcp.prompts.ru;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A heading of a Markdown document.
 *
 * @param level from 1
 * @param line on which it stands, counted from 0
 */
record Heading(int level, String title, int line) {

    /** The headings of any document. */
    static List<Heading> of(String markdown) {
        // what stands inside a block is nobody's business here
        var document = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .inlineParserFactory(_ -> (lines, block) -> block.appendChild(new Text(lines.getContent())))
                .build()
                .parse(markdown);
        var headings = new ArrayList<Heading>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading heading) {
                var title = heading.getFirstChild() instanceof Text text
                        ? text.getLiteral().strip()
                        : "";
                headings.add(new Heading(
                        heading.getLevel(),
                        title,
                        heading.getSourceSpans().getFirst().getLineIndex()));
            }
        }
        return headings;
    }

    /**
     * The headings of a document of ours, where each line that begins with a number sign is one: the same as {@link #of} gives,
     * without the parser, which would take a good part of a program's start.
     */
    static List<Heading> ofOurs(List<String> lines) {
        var headings = new ArrayList<Heading>();
        for (var line = 0; line < lines.size(); line++) {
            var text = lines.get(line);
            if (text.startsWith("#")) {
                var level = text.indexOf(' ');
                headings.add(new Heading(level, text.substring(level).strip(), line));
            }
        }
        return headings;
    }
}
