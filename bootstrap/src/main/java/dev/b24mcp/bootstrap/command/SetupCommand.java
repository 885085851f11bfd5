package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.client.ConfigFile;
import dev.b24mcp.bootstrap.client.Home;
import dev.b24mcp.bootstrap.client.Launcher;
import dev.b24mcp.bootstrap.client.McpClient;
import dev.b24mcp.bootstrap.client.Target;
import dev.b24mcp.bootstrap.client.UnreadableConfigException;
import dev.b24mcp.bootstrap.settings.SettingsReader;
import dev.b24mcp.bootstrap.settings.SettingsSurvey;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.bootstrap.wiring.CrmProviders;
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
@Command(name = "setup", mixinStandardHelpOptions = true)
public final class SetupCommand implements Callable<Integer> {

    private static final String SETTINGS = ".env";

    @Parameters(
            paramLabel = "${bundle:label.client}",
            descriptionKey = "client",
            completionCandidates = Names.class,
            converter = ByName.class)
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private McpClient client;

    @ArgGroup
    private final Transport transport = new Transport();

    @Option(names = "--write")
    private boolean write;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    /** One or the other. */
    static final class Transport {
        @Option(names = "--stdio")
        @SuppressWarnings("UnusedVariable") // what it says is so without it
        private boolean stdio;

        @Option(names = "--http")
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
            return McpClient.named(name).orElseThrow(() -> new TypeConversionException(name));
        }
    }

    @Override
    public Integer call() {
        var file = client.file(Home.ofThisProcess());
        var target = target();
        if (!write) {
            show(target);
            explain("where", client.title(), file);
        } else if (!isMerged(file, target)) {
            return ExitCode.SOFTWARE;
        }
        if (!transport.http) {
            explain(Files.exists(Path.of(SETTINGS)) ? "settingsInFile" : "settingsMissing");
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
            explain("notUnderstood", path, String.valueOf(unreadable.getMessage()));
        } catch (IOException _) {
            explain("notWritten", path);
        }
        show(target);
        return false;
    }

    private void merge(Path path, Target target) throws IOException, UnreadableConfigException {
        var file = ConfigFile.at(path);
        var existing = file.read();
        var merged = client.merged(existing, target);
        if (merged.equals(existing)) {
            explain("unchanged", path);
            return;
        }
        var backup = file.write(merged);
        explain("written", path, client.title());
        backup.ifPresent(copy -> explain("copied", copy));
    }

    private void show(Target target) {
        command.commandLine().getOut().println(client.configuration(target).stripTrailing());
    }

    private void explain(String key, Object... arguments) {
        // whatever is wrong with the settings is not a matter of the client
        var settings = SettingsSurvey.of(System.getenv(), Path.of("")).settings();
        var phrases =
                Phrases.of("setup").as(CrmProviders.SHIPPED.chosen(settings).name());
        command.commandLine().getErr().println(phrases.say(key, arguments));
    }
}
