package dev.b24mcp.bootstrap.call;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;

/** Records as CSV (RFC 4180) with a header. The cells are what the CRM says: codes, and nothing made harmless for spreadsheets. */
public final class CsvRows {

    private static final String LIST_SEPARATOR = ";";

    private CsvRows() {}

    /** Writes all records and leaves the writer open. */
    public static void write(Records records, Writer out) throws IOException {
        var mapper = CsvMapper.builder()
                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        var schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        try (var rows = mapper.writer(schema).writeValues(out)) {
            rows.write(records.columns());
            for (var row : records.rows()) {
                rows.write(records.columns().stream()
                        .map(column -> CellText.raw(row.path(column), LIST_SEPARATOR))
                        .toList());
            }
        }
        out.flush();
    }
}
