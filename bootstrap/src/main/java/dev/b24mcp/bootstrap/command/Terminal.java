package dev.b24mcp.bootstrap.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** Whether standard error is one, whatever standard output is. */
    static boolean isErrors() throws InterruptedException {
        return test("-t", "2").orElseGet(Terminal::isOutput);
    }

    /** Whether standard output is one, whatever standard input is. */
    static boolean isStandardOutput() throws InterruptedException {
        return test("-t", "1").orElseGet(Terminal::isOutput);
    }

    /** Whether standard output goes to another program. */
    static boolean isOutputPipe() throws InterruptedException {
        return test("-p", "/dev/fd/1").orElse(false);
    }

    /** The JDK cannot tell, but every POSIX system can; empty on others. */
    private static Optional<Boolean> test(String... question) throws InterruptedException {
        try {
            var command = new ArrayList<>(List.of("test"));
            command.addAll(List.of(question));
            return Optional.of(new ProcessBuilder(command).inheritIO().start().waitFor() == 0);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
