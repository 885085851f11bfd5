package dev.b24mcp.bootstrap.export;

import dev.b24mcp.bootstrap.call.CsvRows;
import dev.b24mcp.domain.crm.CrmRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Rows as {@code call --csv} writes them. */
final class CsvFile implements RowWriter {

    private final CsvRows rows;

    CsvFile(List<String> columns, Writer out) throws IOException {
        this.rows = new CsvRows(columns, out);
    }

    @Override
    public void write(CrmRecord row) throws IOException {
        rows.add(row.fields());
    }

    @Override
    public void flush() throws IOException {
        rows.flush();
    }
}
