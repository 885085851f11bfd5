package dev.b24mcp.bootstrap.export;

import dev.b24mcp.domain.crm.CrmRecord;
import java.io.IOException;

/** Writes one row after the other. */
interface RowWriter {

    void write(CrmRecord row) throws IOException;

    /** Hands on what has been written. */
    void flush() throws IOException;
}
