package dev.b24mcp.bootstrap.call;

import dev.b24mcp.bootstrap.speech.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/** Records for people: names in place of codes, one line each, and below them how to go on. */
public final class RecordTable {

    private static final Phrases PHRASES = Phrases.of("call");

    private final Records records;
    private final List<List<String>> lines;
    private final List<Integer> widths;

    /**
     * Lays the table out.
     *
     * @param room how many columns a line may take
     */
    public RecordTable(Records records, int room) {
        this.records = records;
        this.lines = new ArrayList<>();
        lines.add(records.columns().stream().map(this::heading).toList());
        records.rows()
                .forEach(row -> lines.add(records.columns().stream()
                        .map(column -> CellText.named(
                                row.path(column), ", ", records.names().path(column)))
                        .map(TerminalText::line)
                        .toList()));
        this.widths = ColumnWidths.of(needed(), room).columns();
    }

    private String heading(String column) {
        return TerminalText.line(records.titles().path(column).asText(column));
    }

    private List<Integer> needed() {
        return IntStream.range(0, records.columns().size())
                .mapToObj(column -> lines.stream()
                        .mapToInt(line -> TerminalText.width(line.get(column)))
                        .max()
                        .orElse(0))
                .toList();
    }

    /** The lines of the table. */
    public List<String> lines(Ansi ansi) {
        var shown = new ArrayList<String>();
        if (!records.rows().isEmpty()) {
            lines.stream().map(this::line).forEach(shown::add);
            shown.set(0, bold(shown.getFirst(), ansi));
            shown.add("");
        }
        if (widths.size() < records.columns().size()) {
            var hidden =
                    records.columns().subList(widths.size(), records.columns().size());
            shown.add(PHRASES.say("hidden", TerminalText.line(String.join(", ", hidden))));
        }
        shown.add(footer());
        return shown;
    }

    private String line(List<String> cells) {
        return IntStream.range(0, widths.size())
                .mapToObj(column -> TerminalText.fit(cells.get(column), widths.get(column)))
                .collect(Collectors.joining(ColumnWidths.GAP))
                .stripTrailing();
    }

    private static String bold(String line, Ansi ansi) {
        return ansi.enabled() ? Style.on(Style.bold) + line + Style.on(Style.reset) : line;
    }

    private String footer() {
        var count = String.valueOf(records.rows().size());
        var shown = records.total().isPresent()
                ? PHRASES.say("shown.of", count, String.valueOf(records.total().getAsLong()))
                : PHRASES.say("shown", count);
        return records.next().isPresent()
                ? shown
                        + PHRASES.say(
                                "shown.more", String.valueOf(records.next().getAsLong()))
                : shown;
    }
}
