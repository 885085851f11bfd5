package dev.b24mcp.bootstrap.call;

import dev.b24mcp.domain.call.Progress;
import java.io.PrintWriter;
import java.util.OptionalLong;

/** How far a long call is, drawn over and over on one line of a terminal and wiped off in the end. */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final int CELLS = 30;

    /** Wipes off what stands behind, and goes back to where a line of the log, which is longer, covers the rest. */
    private static final String END = "\u001b[K\r";

    private final PrintWriter terminal;
    private long all;
    private boolean closed;

    /**
     * Begins the line at once: a portal may be silent for long.
     *
     * @param waiting stands there until the first report
     */
    public ProgressLine(PrintWriter terminal, String waiting) {
        this.terminal = terminal;
        draw(waiting);
    }

    @Override
    public synchronized void report(long done, OptionalLong total, String message) {
        // the last report may leave the total out
        all = total.orElse(all);
        if (!closed && (done < all || !message.isEmpty())) {
            draw(bar(done) + (message.isEmpty() ? "" : ", " + message));
        }
    }

    private String bar(long done) {
        if (done >= all) {
            return String.valueOf(done);
        }
        var full = (int) (CELLS * done / all);
        return "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "] " + done + " / " + all;
    }

    /** Nothing is drawn from here on. */
    @Override
    public synchronized void close() {
        if (!closed) {
            draw("");
        }
        closed = true;
    }

    private void draw(String line) {
        terminal.print(line + END);
        terminal.flush();
    }
}
