package dev.b24mcp.bootstrap;

import dev.b24mcp.adapter.http.CannotListenException;
import dev.b24mcp.bootstrap.command.CallCommand;
import dev.b24mcp.bootstrap.command.CompletionCommand;
import dev.b24mcp.bootstrap.command.DemoCommand;
import dev.b24mcp.bootstrap.command.DoctorCommand;
import dev.b24mcp.bootstrap.command.HttpCommand;
import dev.b24mcp.bootstrap.command.LoginCommand;
import dev.b24mcp.bootstrap.command.PlainStart;
import dev.b24mcp.bootstrap.command.ProxyCommand;
import dev.b24mcp.bootstrap.command.SandboxCommand;
import dev.b24mcp.bootstrap.command.SetupCommand;
import dev.b24mcp.bootstrap.command.StdioCommand;
import dev.b24mcp.bootstrap.command.ToolsCommand;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.speech.Language;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.bootstrap.speech.SpokenErrors;
import dev.b24mcp.bootstrap.speech.SpokenHelp;
import dev.b24mcp.bootstrap.wiring.Build;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: {@code b24-mcp COMMAND}. */
@Command(
        name = "b24-mcp",
        subcommands = {
            DemoCommand.class,
            DoctorCommand.class,
            HttpCommand.class,
            StdioCommand.class,
            ProxyCommand.class,
            LoginCommand.class,
            SetupCommand.class,
            SandboxCommand.class,
            ToolsCommand.class,
            CallCommand.class,
            CompletionCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Language.ofThisProcess());
        System.exit(run(arguments));
    }

    /** A start without options goes past the parser of the command line, which weighs as much as the rest of the start. */
    static int run(String... arguments) throws Exception {
        var plain = PlainStart.of(arguments);
        if (plain.isEmpty()) {
            return commandLine().execute(arguments);
        }
        try {
            return plain.get().call();
        } catch (Exception failure) {
            return explain(failure, System.err::println);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setHelpFactory(new SpokenHelp())
                .setParameterExceptionHandler(new SpokenErrors())
                // a filter begins with @, too
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command.getErr()::println));
    }

    /** One line for what an operator can put right; anything else is a bug and may show its trace. */
    private static int explain(Exception failure, Consumer<String> terminal) throws Exception {
        var line = switch (failure) {
            case SettingsException wrong -> wrong.getMessage();
            case CannotListenException taken -> Phrases.of("main").say("addressTaken", taken.address());
            case UncheckedIOException taken
            when taken.getCause() instanceof BindException -> Phrases.of("main").say("sandboxPortTaken");
            default -> throw failure;
        };
        terminal.accept(line);
        return failure instanceof SettingsException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    /** Gives {@code --version} its answer. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"b24-mcp " + Build.version()};
        }
    }
}
