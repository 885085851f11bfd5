package dev.b24mcp.bootstrap.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.domain.crm.CrmRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Brings records to where they go, as they come, and counts them. For one thread. */
public final class Delivery implements Consumer<List<CrmRecord>> {

    private final RowWriter writer;
    private long rows;

    /**
     * Opens the destination.
     *
     * @param columns what each record can have
     * @throws IOException when nothing can be written there
     */
    public Delivery(ExportFormat format, List<String> columns, Destination destination) throws IOException {
        this.writer = format.begin(columns, new BufferedWriter(new OutputStreamWriter(destination.open(), UTF_8)));
        // a header is there even if no record comes
        writer.flush();
    }

    /**
     * Writes some more.
     *
     * @throws UncheckedIOException when they cannot be written
     */
    @Override
    public void accept(List<CrmRecord> records) {
        try {
            for (var next : records) {
                writer.write(next);
            }
            writer.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        rows += records.size();
    }

    /** How many have been written. */
    public long rows() {
        return rows;
    }
}
