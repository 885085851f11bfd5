package dev.b24mcp.bootstrap.command;

import dev.b24mcp.adapter.proxy.RemoteAddress;
import dev.b24mcp.adapter.proxy.RemoteServer;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.SettingsReader;
import dev.b24mcp.bootstrap.wiring.Logging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code b24-mcp proxy}: a server elsewhere over standard input and output. */
@Command(name = "proxy", mixinStandardHelpOptions = true)
public final class ProxyCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        return run();
    }

    static int run() throws IOException {
        StandardStreams.reserve();
        var settings = SettingsReader.read(System.getenv(), Path.of(""));
        Logging.configure(settings);
        var address = RemoteAddress.of(settings.text(SettingKey.MCP_PROXY_BASE_URL))
                .orElseThrow(() -> settings.unusable(SettingKey.MCP_PROXY_BASE_URL));
        var patience = settings.seconds(SettingKey.MCP_PROXY_TIMEOUT, 1, 3_600);
        try (var server = new RemoteServer(address, patience)) {
            Running.closeWhenStopped(server);
            StandardStreams.serve(server, settings.messageBytes());
        }
        return 0;
    }
}
