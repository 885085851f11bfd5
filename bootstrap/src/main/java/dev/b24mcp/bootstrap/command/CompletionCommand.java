package dev.b24mcp.bootstrap.command;

import dev.b24mcp.application.record.DateHints;
import dev.b24mcp.bootstrap.export.ExportedKinds;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** {@code b24-mcp completion}: teaches bash and zsh this command line. */
@Command(name = "completion", mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        var program = command.root().commandLine();
        var call = spec(program, "call");
        var export = spec(program, "export");
        // whatever the portal, the tools and the kinds of records are the same
        try (var server = LocalServer.startDemo();
                var desk = ExportDesk.openDemo()) {
            var tools = server.client().tools();
            offer(call, call.positionalParameters().getFirst(), tools.names());
            offer(call, call.findOption("--date-hint"), tools.choices("dateHint"));
            var kinds = new ExportedKinds(desk.exports().provider());
            offer(export, export.positionalParameters().getFirst(), kinds.names());
            offer(export, export.findOption("--date-hint"), DateHints.words());
        }
        program.getSubcommands().values().forEach(each -> spellInLatin(each.getCommandSpec()));
        var out = command.commandLine().getOut();
        out.print(AutoComplete.bash(program.getCommandName(), program));
        out.flush();
        return ExitCode.OK;
    }

    private static CommandSpec spec(CommandLine program, String name) {
        return Objects.requireNonNull(program.getSubcommands().get(name)).getCommandSpec();
    }

    /** The script makes variables of labels, and shells want them in Latin letters. */
    private static void spellInLatin(CommandSpec spec) {
        spec.args().stream()
                .filter(argument -> argument.completionCandidates() != null)
                .toList()
                .forEach(argument -> offer(spec, argument, argument.completionCandidates()));
    }

    private static void offer(CommandSpec spec, ArgSpec argument, Iterable<String> candidates) {
        spec.remove(argument);
        spec.add(
                switch (argument) {
                    case OptionSpec option ->
                        option.toBuilder()
                                .paramLabel(option.longestName())
                                .completionCandidates(candidates)
                                .build();
                    case PositionalParamSpec parameter ->
                        parameter.toBuilder()
                                .paramLabel("argument" + parameter.index().min())
                                .completionCandidates(candidates)
                                .build();
                    default -> throw new IllegalStateException("neither an option nor a parameter");
                });
    }
}
