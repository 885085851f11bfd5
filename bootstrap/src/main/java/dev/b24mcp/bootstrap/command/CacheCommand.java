package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.bootstrap.training.Installation;
import dev.b24mcp.bootstrap.training.Mode;
import dev.b24mcp.bootstrap.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code b24-mcp cache}: makes the AOT caches for this Java, by training runs with the emulated portal. */
@Command(name = "cache", mixinStandardHelpOptions = true)
public final class CacheCommand implements Callable<Integer> {

    /** The two are the launcher's to say. */
    @Option(names = "--home", hidden = true)
    private @Nullable Path home;

    @Option(names = "--digest", hidden = true)
    private @Nullable String digest;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        var words = Phrases.of("cache");
        if (home == null || digest == null) {
            complain(words.say("no-launcher"));
            return ExitCode.USAGE;
        }
        var installation = new Installation(home, digest);
        try (var portal = DemoPortal.start()) {
            var run = new TrainingRun(
                    installation,
                    Map.of(
                            SettingKey.BITRIX_BASE_URL.name(),
                            portal.baseUrl().toString(),
                            SettingKey.BITRIX_TOKEN.name(),
                            portal.webhookToken(),
                            SettingKey.SERVER_PORT.name(),
                            "0"));
            for (var mode : Mode.values()) {
                tell(words.say("making", mode.command()));
                var made = run.make(mode);
                tell(words.say("made", mode.command(), Files.size(made) >> 20));
            }
            installation.removeOutdated();
            return ExitCode.OK;
        } catch (IOException _) {
            complain(words.say("failed", installation.home()));
            return ExitCode.SOFTWARE;
        }
    }

    private void tell(String line) {
        command.commandLine().getOut().println(line);
    }

    private void complain(String line) {
        command.commandLine().getErr().println(line);
    }
}
