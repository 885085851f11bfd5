package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.wiring.Logging;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code b24-mcp sandbox}: the emulated portal alone, for whoever develops against Bitrix24. */
@Command(
        name = "sandbox",
        description = "Учебный портал отдельно: эмуляция REST API Битрикс24 с вымышленными данными.",
        mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {

    private static final int MOST_DEALS = 2_000_000;

    @Option(
            names = "--port",
            paramLabel = "ПОРТ",
            description = "Порт, 0 — любой свободный (по умолчанию ${DEFAULT-VALUE}).")
    private int port = 8090;

    @Option(
            names = "--deals",
            paramLabel = "ЧИСЛО",
            description = "Сколько сделок создать (по умолчанию ${DEFAULT-VALUE}).")
    private int deals = SandboxSettings.defaults().deals();

    @Option(
            names = "--seed",
            paramLabel = "ЧИСЛО",
            description = "Начало случайных данных (по умолчанию ${DEFAULT-VALUE}).")
    private long seed = SandboxSettings.defaults().seed();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535 || deals < 0 || deals > MOST_DEALS) {
            throw new ParameterException(
                    command.commandLine(), "--port: от 0 до 65535, --deals: от 0 до " + MOST_DEALS);
        }
        Logging.configure();
        var portal = SandboxPortal.start(
                SandboxSettings.defaults().withPort(port).withDeals(deals).withSeed(seed));
        command.commandLine().getOut().println("""
                Учебный портал работает. Остановить: Ctrl+C.

                  BITRIX_BASE_URL=%s
                  BITRIX_TOKEN=%s

                Или вместо вебхука — вход через приложение, ./b24-mcp login:

                  BITRIX_CLIENT_ID=%s
                  BITRIX_CLIENT_SECRET=%s
                  BITRIX_OAUTH_URL=%s
                """.formatted(
                        portal.baseUrl(),
                        portal.webhookToken(),
                        OauthServer.CLIENT_ID,
                        OauthServer.CLIENT_SECRET,
                        portal.baseUrl().resolve("/")));
        Running.untilStopped(portal);
        return 0;
    }
}
