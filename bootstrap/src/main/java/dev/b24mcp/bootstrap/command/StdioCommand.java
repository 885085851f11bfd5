package dev.b24mcp.bootstrap.command;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.ServerLimits;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsReader;
import dev.b24mcp.bootstrap.wiring.Logging;
import dev.b24mcp.bootstrap.wiring.Wiring;
import dev.b24mcp.prompts.ru.RussianTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code b24-mcp stdio}: the same server over standard input and output. */
@Command(name = "stdio", mixinStandardHelpOptions = true)
public final class StdioCommand implements Callable<Integer> {

    @Option(names = "--demo")
    private boolean demo;

    @Override
    public Integer call() throws IOException {
        return run(demo);
    }

    static int run(boolean demo) throws IOException {
        HeadStart.with(JsonCodec::rehearse, RussianTexts::prepare);
        StandardStreams.reserve();
        if (demo) {
            try (var portal = DemoPortal.start()) {
                serve(DemoPortal.settings(portal));
            }
        } else {
            var settings = SettingsReader.read(System.getenv(), Path.of(""));
            Logging.configure(settings);
            serve(settings);
        }
        return 0;
    }

    private static void serve(Settings settings) throws IOException {
        try (var endpoint = Wiring.doors(settings, ServerLimits.DEFAULT).mcp()) {
            StandardStreams.serve(endpoint, settings.messageBytes());
        }
    }
}
