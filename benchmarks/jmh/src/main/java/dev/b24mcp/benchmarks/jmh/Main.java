package dev.b24mcp.benchmarks.jmh;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Measures with the options of JMH's own command line and prints a table in Markdown. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        var options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .addProfiler(GCProfiler.class)
                .build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        System.out.println("| Method | Caller | µs/op | ± | B/op |\n|---|---|---:|---:|---:|");
        for (var result : results) {
            var time = result.getPrimaryResult();
            var allocation = Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %.0f |%n",
                    result.getParams().getParam("method"),
                    result.getParams().getParam("caller"),
                    time.getScore(),
                    time.getScoreError(),
                    allocation.getScore());
        }
    }
}
