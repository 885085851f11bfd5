package dev.b24mcp.bootstrap.doctor;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * A line for each result, for people.
 *
 * @param ansi whether there may be colours
 */
public record TextReport(PrintWriter out, Ansi ansi) {

    private static final int TITLES = 16;

    /** Prints a result at once. */
    public void add(Result result) {
        var advice = result.advice().isEmpty() ? "" : " → " + result.advice();
        var line = plain(("%-" + TITLES + "s %s").formatted(result.title(), result.found())) + plain(advice);
        out.println(mark(result.status()) + " " + (result.status() == Status.SKIPPED ? dim(line) : line));
        out.flush();
    }

    /** What comes out of it. */
    public void close(Status worst) {
        out.println(Verdict.phrases().say("end." + worst.code()));
        out.flush();
    }

    private String mark(Status status) {
        return switch (status) {
            case OK -> ansi.string("@|green ✓|@");
            case WARNING -> ansi.string("@|yellow !|@");
            case FAILED -> ansi.string("@|red,bold ✗|@");
            case SKIPPED -> ansi.string("@|faint –|@");
        };
    }

    private String dim(String line) {
        return ansi.enabled() ? "\u001b[2m" + line + "\u001b[22m" : line;
    }

    /** What comes from a portal or a file must not steer the terminal. */
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
    }
}
