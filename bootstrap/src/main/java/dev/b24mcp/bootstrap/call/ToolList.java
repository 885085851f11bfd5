package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.domain.wording.Likeness;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/**
 * The tools of the server.
 *
 * @param result as {@code tools/list} gives it
 */
public record ToolList(JsonNode result) {

    private static final int GAP = 2;
    private static final int WIDEST = 100;

    public List<String> names() {
        return texts(tool -> tool.path("name").asText());
    }

    /**
     * Makes sure that there is such a tool.
     *
     * @throws UnusableOptionException when there is none; it says which there are
     */
    public void require(String written) throws UnusableOptionException {
        if (!names().contains(written)) {
            var phrases = Phrases.of("call");
            throw new UnusableOptionException(
                    phrases.say("tool.unknown", TerminalText.line(written), String.join(", ", names()))
                            + nearest(written)
                                    .map(name -> " " + phrases.say("tool.nearest", name))
                                    .orElse(""));
        }
    }

    private Optional<String> nearest(String written) {
        return names().stream()
                .filter(name -> Likeness.areNear(written, name))
                .min(Comparator.comparingInt(name -> Likeness.distance(written, name)));
    }

    /** The values that an argument may have, where any tool says so. */
    public List<String> choices(String argument) {
        return result.path("tools")
                .valueStream()
                .flatMap(tool -> tool.at("/inputSchema/properties")
                        .path(argument)
                        .path("enum")
                        .valueStream())
                .map(JsonNode::asText)
                .distinct()
                .toList();
    }

    public String json() {
        return Json.text(result);
    }

    /**
     * Name, title and what the tool is for.
     *
     * @param room how many columns a line may take
     */
    public String table(int room) {
        var names = names();
        var titles = texts(tool -> TerminalText.line(tool.path("title").asText()));
        var uses = texts(
                tool -> firstSentence(TerminalText.line(tool.path("description").asText())));
        var first = widest(names) + GAP;
        var second = widest(titles) + GAP;
        var table = TextTable.forColumns(
                Help.defaultColorScheme(Ansi.OFF),
                new Column(first, 0, Overflow.TRUNCATE),
                new Column(second, 0, Overflow.TRUNCATE),
                new Column(Math.clamp(room - first - second, widest(names), WIDEST), 0, Overflow.WRAP));
        table.indentWrappedLines = 0;
        for (var row = 0; row < names.size(); row++) {
            table.addRowValues(names.get(row), titles.get(row), uses.get(row));
        }
        return table.toString();
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String firstSentence(String text) {
        var sentences = BreakIterator.getSentenceInstance();
        sentences.setText(text);
        return text.substring(0, Math.max(0, sentences.next())).strip();
    }

    private List<String> texts(Function<JsonNode, String> text) {
        return result.path("tools").valueStream().map(text).toList();
    }
}
