package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as CSV (RFC 4180) with a header. The cells are what the CRM says: codes, but nothing that a spreadsheet would run. */
public final class CsvRows {

    private static final String LIST_SEPARATOR = ";";

    private final List<String> columns;
    private final SequenceWriter rows;

    /** Writes the header. */
    public CsvRows(List<String> columns, Writer out) throws IOException {
        this.columns = List.copyOf(columns);
        var mapper = CsvMapper.builder()
                // of one column, a row whose cell is empty must not be an empty line, and strictly it would be one
                .configure(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING, columns.size() > 1)
                .configure(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS, columns.size() == 1)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        this.rows =
                mapper.writer(CsvSchema.emptySchema().withLineSeparator("\r\n")).writeValues(out);
        rows.write(columns.stream().map(HarmlessCell::of).toList());
    }

    /** Writes all records and leaves the writer open. */
    public static void write(Records records, Writer out) throws IOException {
        var csv = new CsvRows(records.columns(), out);
        for (var row : records.rows()) {
            csv.add(row);
        }
        csv.flush();
    }

    /** Writes one record, given as plain Java values. */
    public void add(Map<String, @Nullable Object> row) throws IOException {
        add(Json.tree(row));
    }

    private void add(JsonNode row) throws IOException {
        rows.write(columns.stream()
                .map(column -> CellText.raw(row.path(column), LIST_SEPARATOR))
                .map(HarmlessCell::of)
                .toList());
    }

    /** Hands on what has been written; the writer stays open. */
    public void flush() throws IOException {
        rows.flush();
    }
}
