package dev.b24mcp.bootstrap.command;

import dev.b24mcp.adapter.http.HttpAdapter;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.bootstrap.settings.SettingsReader;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.bootstrap.wiring.HttpTransport;
import dev.b24mcp.bootstrap.wiring.Logging;
import dev.b24mcp.bootstrap.wiring.Secrets;
import dev.b24mcp.prompts.ru.RussianTexts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code b24-mcp http}: the real portal over HTTP. */
@Command(name = "http", mixinStandardHelpOptions = true)
public final class HttpCommand implements Callable<Integer> {

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    @Override
    public Integer call() throws InterruptedException {
        return run(listen, System.out);
    }

    static int run(ListenOptions listen, PrintStream terminal) throws InterruptedException {
        HeadStart.with(HttpAdapter::prepare, JsonCodec::rehearse, HttpAdapter::rehearse, Secrets::rehearse);
        var settings = listen.over(SettingsReader.read(System.getenv(), Path.of("")));
        Logging.configure(settings);
        // the first answer needs them, and the other thread has the longer way
        RussianTexts.prepare();
        var server = HttpTransport.start(settings);
        terminal.println(Phrases.of("http").say("listening", server.url()));
        Running.untilStopped(server);
        return 0;
    }
}
