package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.bootstrap.wiring.HttpTransport;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code b24-mcp demo}: a portal with invented data and the server in front of it; needs no settings. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        try (var portal = DemoPortal.start()) {
            var settings = listen.over(DemoPortal.settings(portal));
            var server = HttpTransport.start(settings);
            command.commandLine().getOut().println(welcome(server.url(), portal.baseUrl()));
            Running.untilStopped(server);
        }
        return 0;
    }

    private static String welcome(URI mcp, URI portal) {
        var call = """
                  curl -s %s -H 'Content-Type: application/json' \\
                    -d '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"getDeals","arguments":{"limit":3}}}'\
                """.formatted(mcp);
        var client = """
                  {"mcpServers": {"b24-mcp": {"type": "http", "url": "%s"}}}\
                """.formatted(mcp);
        return Phrases.of("demo").say("welcome", mcp, portal, call, client);
    }
}
