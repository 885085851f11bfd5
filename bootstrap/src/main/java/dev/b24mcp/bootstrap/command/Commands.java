package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.speech.SpokenErrors;
import dev.b24mcp.bootstrap.speech.SpokenHelp;
import dev.b24mcp.bootstrap.wiring.Build;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The whole command line. A new command is added here. */
@Command(
        name = "b24-mcp",
        subcommands = {
            DemoCommand.class,
            HttpCommand.class,
            StdioCommand.class,
            ProxyCommand.class,
            LoginCommand.class,
            SetupCommand.class,
            DoctorCommand.class,
            ToolsCommand.class,
            CallCommand.class,
            ExportCommand.class,
            CompletionCommand.class,
            CacheCommand.class,
            SandboxCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
public final class Commands {

    private Commands() {}

    /**
     * Runs the command that the arguments name.
     *
     * @return the exit code of the process
     */
    public static int execute(String... arguments) {
        return parser().execute(inOptions(arguments));
    }

    /** {@code help call} is {@code call --help}. */
    static String[] inOptions(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("help")
                ? Stream.concat(Arrays.stream(arguments).skip(1), Stream.of("--help"))
                        .toArray(String[]::new)
                : arguments;
    }

    /** Reads arguments and runs the command that they name. */
    public static CommandLine parser() {
        return new CommandLine(new Commands())
                .setHelpFactory(new SpokenHelp())
                .setParameterExceptionHandler(new SpokenErrors())
                // a filter begins with @, too
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(
                        (failure, command, _) -> Complaint.about(failure, command.getErr()::println));
    }

    /** Gives {@code --version} its answer. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"b24-mcp " + Build.version()};
        }
    }
}
