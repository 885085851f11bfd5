package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.speech.SpokenErrors;
import dev.b24mcp.bootstrap.speech.SpokenHelp;
import dev.b24mcp.bootstrap.wiring.Build;
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
