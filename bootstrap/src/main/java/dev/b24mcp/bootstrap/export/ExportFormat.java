package dev.b24mcp.bootstrap.export;

import dev.b24mcp.bootstrap.call.UnusableOptionException;
import dev.b24mcp.bootstrap.speech.Phrases;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How rows are written. */
public enum ExportFormat {
    CSV(CsvFile::new, "csv"),
    JSONL(JsonLines::new, "jsonl", "ndjson");

    @SuppressWarnings("ImmutableEnumChecker") // a constructor has no state
    private final Beginning beginning;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, so it is
    private final List<String> endings;

    ExportFormat(Beginning beginning, String... endings) {
        this.beginning = beginning;
        this.endings = List.of(endings);
    }

    private interface Beginning {
        RowWriter begin(List<String> columns, Writer out) throws IOException;
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return endings.getFirst();
    }

    /** The format of that name. */
    public static Optional<ExportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst();
    }

    /**
     * The format that a file's name promises.
     *
     * @throws UnusableOptionException when it promises none
     */
    public static ExportFormat of(Path file) throws UnusableOptionException {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.endings.stream().anyMatch(ending -> name.endsWith("." + ending)))
                .findFirst()
                .orElseThrow(
                        () -> new UnusableOptionException(Phrases.of("export").say("format.unclear", file)));
    }

    /**
     * Begins to write.
     *
     * @param columns what each row can have
     */
    RowWriter begin(List<String> columns, Writer out) throws IOException {
        return beginning.begin(columns, out);
    }
}
