package dev.b24mcp.bootstrap.command;

import java.io.IOException;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The terminal that this process may have been started at. */
final class Terminal {

    /** A file or another program takes whole lines. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private Terminal() {}

    /** How many columns a line of standard output may take. */
    static int width() {
        return isOutput() ? new UsageMessageSpec().autoWidth(true).width() : UNLIMITED;
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it may be null again
    private static boolean isOutput() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /** Whether standard error is one, whatever standard output is. The JDK cannot tell, but every POSIX system can. */
    static boolean isErrors() throws InterruptedException {
        try {
            return new ProcessBuilder("test", "-t", "2").inheritIO().start().waitFor() == 0;
        } catch (IOException _) {
            return isOutput();
        }
    }
}
