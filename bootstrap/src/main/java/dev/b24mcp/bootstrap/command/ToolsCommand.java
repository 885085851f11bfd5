package dev.b24mcp.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code b24-mcp tools}: which tools there are. */
@Command(name = "tools", mixinStandardHelpOptions = true)
public final class ToolsCommand implements Callable<Integer> {

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--demo")
    private boolean demo;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        try (var server = demo ? LocalServer.startDemo() : LocalServer.startWithoutPortal()) {
            var tools = server.client().tools();
            var out = command.commandLine().getOut();
            if (json) {
                out.println(tools.json());
            } else {
                out.print(tools.table(Terminal.width()));
            }
            out.flush();
        }
        return ExitCode.OK;
    }
}
