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
    private boolean drawn;
    private boolean closed;

    public ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void report(long done, OptionalLong total, String message) {
        // the last report may leave the total out
        all = total.orElse(all);
        if (!closed && done < all) {
            drawn = true;
            var full = (int) (CELLS * done / all);
            terminal.print(ERASE_LINE + "[" + "#".repeat(full) + ".".repeat(CELLS - full) + "] " + done + " / " + all);
            terminal.flush();
        }
    }

    /** Nothing is drawn from here on. */
    @Override
    public synchronized void close() {
        if (drawn && !closed) {
            terminal.print(ERASE_LINE);
            terminal.flush();
        }
        closed = true;
    }
}
