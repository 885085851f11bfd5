package dev.b24mcp.bootstrap.call;

import dev.b24mcp.domain.call.Progress;
import java.io.PrintWriter;
import java.util.OptionalLong;

/** How far a long call is, drawn over and over on one line of a terminal and wiped off in the end. */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final int CELLS = 30;
    private static final String ERASE_LINE = "\r\u001b[K";

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
        terminal.print(ERASE_LINE + line);
        terminal.flush();
    }
}
