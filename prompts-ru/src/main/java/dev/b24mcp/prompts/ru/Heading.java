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
 * @param begin where in the content of the document it begins
 * @param end where it ends
 */
record Heading(int level, String title, int begin, int end) {

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
                var spans = heading.getSourceSpans();
                var last = spans.getLast();
                headings.add(new Heading(
                        heading.getLevel(),
                        title,
                        spans.getFirst().getInputIndex(),
                        last.getInputIndex() + last.getLength()));
            }
        }
        return headings;
    }

    /**
     * The headings of a document of ours, where each line that begins with a number sign is one: the same as {@link #of} gives,
     * without the parser, which would take a good part of a program's start.
     */
    static List<Heading> ofOurs(Document document) {
        var content = document.content();
        var headings = new ArrayList<Heading>();
        var begin = content.startsWith("#") ? 0 : next(content, 0);
        while (begin >= 0) {
            var end = content.indexOf('\n', begin);
            var level = content.indexOf(' ', begin);
            headings.add(new Heading(level - begin, document.text(level, end).strip(), begin, end));
            begin = next(content, end);
        }
        return headings;
    }

    private static int next(String content, int from) {
        var lineBreak = content.indexOf("\n#", from);
        return lineBreak < 0 ? lineBreak : lineBreak + 1;
    }
}
