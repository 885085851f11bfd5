package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.bootstrap.training.Mode;
import dev.b24mcp.bootstrap.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code b24-mcp cache}: makes the AOT caches for this Java, by training runs with the emulated portal. */
@Command(name = "cache", mixinStandardHelpOptions = true)
public final class CacheCommand implements Callable<Integer> {

    @Mixin
    private final InstallationOptions launcher = new InstallationOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        var words = Phrases.of("cache");
        var found = launcher.installation();
        if (found.isEmpty()) {
            complain(words.say("no-launcher"));
            return ExitCode.USAGE;
        }
        var installation = found.get();
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
