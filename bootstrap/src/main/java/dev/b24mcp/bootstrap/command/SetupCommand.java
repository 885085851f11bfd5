package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.client.ConfigFile;
import dev.b24mcp.bootstrap.client.Home;
import dev.b24mcp.bootstrap.client.Launcher;
import dev.b24mcp.bootstrap.client.McpClient;
import dev.b24mcp.bootstrap.client.Target;
import dev.b24mcp.bootstrap.client.UnreadableConfigException;
import dev.b24mcp.bootstrap.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code b24-mcp setup}: tells an MCP client of this server. */
@Command(
        name = "setup",
        description = "Настройка MCP-клиента: показать её или внести в файл клиента.",
        mixinStandardHelpOptions = true)
public final class SetupCommand implements Callable<Integer> {

    private static final String SETTINGS = ".env";

    @Parameters(
            paramLabel = "КЛИЕНТ",
            description = "${COMPLETION-CANDIDATES}.",
            completionCandidates = Names.class,
            converter = ByName.class)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private McpClient client;

    @ArgGroup
    private final Transport transport = new Transport();

    @Option(
            names = "--write",
            description = "Внести в файл клиента; копия прежнего файла остаётся рядом с окончанием .bak.")
    private boolean write;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    /** One or the other. */
    static final class Transport {
        @Option(names = "--stdio", description = "Клиент сам запускает сервер (по умолчанию).")
        @SuppressWarnings("UnusedVariable") // what it says is so without it
        private boolean stdio;

        @Option(names = "--http", description = "Сервер уже работает на SERVER_HOST и SERVER_PORT.")
        private boolean http;
    }

    /** The clients for the help. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(McpClient.values()).map(McpClient::toString).iterator();
        }
    }

    /** Reads the name of a client. */
    static final class ByName implements ITypeConverter<McpClient> {
        @Override
        public McpClient convert(String name) {
            return McpClient.named(name)
                    .orElseThrow(() -> new TypeConversionException(
                            "нет клиента " + name + "; есть " + String.join(", ", new Names())));
        }
    }

    @Override
    public Integer call() {
        var file = client.file(Home.ofThisProcess());
        var target = target();
        if (!write) {
            show(target);
            explain(client.title() + " читает это из " + file + "; внести туда: --write");
        } else if (!isMerged(file, target)) {
            return ExitCode.SOFTWARE;
        }
        if (!transport.http) {
            explain(
                    Files.exists(Path.of(SETTINGS))
                            ? "Файл .env этой папки клиент не прочтёт: впишите настройки из него в env записи b24-mcp."
                            : "Впишите в env записи b24-mcp адрес портала и вебхук: BITRIX_BASE_URL и BITRIX_TOKEN.");
        }
        return ExitCode.OK;
    }

    private Target target() {
        var environment = System.getenv();
        if (!transport.http) {
            return Launcher.command(environment, "stdio");
        }
        var settings = SettingsReader.read(environment, Path.of(""));
        return new Target.Http(settings.url(), Launcher.command(environment, "proxy"));
    }

    private boolean isMerged(Path path, Target target) {
        try {
            merge(path, target);
            return true;
        } catch (UnreadableConfigException unreadable) {
            explain("Файл " + path + " не изменён: " + unreadable.getMessage() + ". Внесите запись сами:");
        } catch (IOException _) {
            explain("Файл " + path + " не изменён: его не удалось прочитать или записать, проверьте права."
                    + " Внесите запись сами:");
        }
        show(target);
        return false;
    }

    private void merge(Path path, Target target) throws IOException, UnreadableConfigException {
        var file = ConfigFile.at(path);
        var existing = file.read();
        var merged = client.merged(existing, target);
        if (merged.equals(existing)) {
            explain("В " + path + " всё уже так");
            return;
        }
        var backup = file.write(merged);
        explain("Записано в " + path
                + backup.map(copy -> "; прежний файл: " + copy).orElse("") + ". Перезапустите " + client.title());
    }

    private void show(Target target) {
        command.commandLine().getOut().println(client.configuration(target).stripTrailing());
    }

    private void explain(String text) {
        command.commandLine().getErr().println(text);
    }
}
