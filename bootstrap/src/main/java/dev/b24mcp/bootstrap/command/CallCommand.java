package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.call.CallArguments;
import dev.b24mcp.bootstrap.call.CsvRows;
import dev.b24mcp.bootstrap.call.ProgressLine;
import dev.b24mcp.bootstrap.call.RecordTable;
import dev.b24mcp.bootstrap.call.TerminalText;
import dev.b24mcp.bootstrap.call.ToolAnswer;
import dev.b24mcp.bootstrap.call.UnusableOptionException;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.domain.call.Progress;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code b24-mcp call}: calls a tool as an agent would, and shows the answer to a person. */
@Command(name = "call", mixinStandardHelpOptions = true)
public final class CallCommand implements Callable<Integer> {

    @Parameters(paramLabel = "${bundle:label.tool}", descriptionKey = "tool")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private String tool;

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Option(names = "--order", paramLabel = "${bundle:label.order}", mapFallbackValue = "ASC")
    private Map<String, String> order = Map.of();

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--start", paramLabel = "N")
    private @Nullable Integer start;

    @Option(names = "--args", paramLabel = "JSON")
    private String args = "{}";

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--csv")
    private boolean csv;

    @Option(names = "--demo")
    private boolean demo;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException, IOException {
        try {
            var arguments = arguments();
            try (var server = demo ? LocalServer.startDemo() : LocalServer.start()) {
                Running.closeWhenStopped(server.client());
                server.client().tools().require(tool);
                return show(answer(server, arguments));
            }
        } catch (UnusableOptionException unusable) {
            explain(unusable.explanation());
            return ExitCode.USAGE;
        }
    }

    private CallArguments arguments() throws UnusableOptionException {
        if (json && csv) {
            throw new UnusableOptionException(Phrases.of("call").say("format.twice"));
        }
        var arguments = query.over(CallArguments.of(args)).order(order);
        if (limit != null) {
            arguments.with("limit", limit);
        }
        if (start != null) {
            arguments.with("start", start);
        }
        return arguments;
    }

    private ToolAnswer answer(LocalServer server, CallArguments arguments) throws InterruptedException {
        if (!Terminal.isErrors()) {
            return server.client().call(tool, arguments, Progress.NONE);
        }
        try (var progress = new ProgressLine(
                command.commandLine().getErr(), Phrases.of("call").say("waiting"))) {
            Running.closeWhenStopped(progress);
            return server.client().call(tool, arguments, progress);
        }
    }

    private int show(ToolAnswer answer) throws IOException {
        if (answer.isError()) {
            explain(answer.text());
        } else {
            print(answer);
            answer.warnings().forEach(this::explain);
        }
        answer.fix().ifPresent(options -> explain(Phrases.of("call").say("fix", options)));
        return answer.isError() ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void print(ToolAnswer answer) throws IOException {
        var out = command.commandLine().getOut();
        var records = answer.records();
        if (json) {
            out.println(answer.json());
        } else if (records.isEmpty()) {
            out.println(TerminalText.lines(answer.text()));
        } else if (csv) {
            CsvRows.write(records.get(), out);
        } else {
            new RecordTable(records.get(), Terminal.width()).lines(Ansi.AUTO).forEach(out::println);
        }
    }

    private void explain(String text) {
        command.commandLine().getErr().println(TerminalText.lines(text));
    }
}
