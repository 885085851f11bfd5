package dev.b24mcp.bootstrap.export;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.json.JsonLimits;
import dev.b24mcp.domain.crm.CrmRecord;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A JSON object a line, with the values as they came. */
final class JsonLines implements RowWriter {

    private final JsonCodec json = new JsonCodec(JsonLimits.DEFAULT);
    private final Writer out;

    /** What a row does not have it does not name, so the columns do not matter. */
    JsonLines(List<String> columns, Writer out) {
        this.out = out;
    }

    @Override
    public void write(CrmRecord row) throws IOException {
        out.write(json.text(row.fields()));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
