package dev.b24mcp.bootstrap.command;

import dev.b24mcp.adapter.http.CannotListenException;
import dev.b24mcp.bootstrap.settings.SettingsException;
import dev.b24mcp.bootstrap.speech.Phrases;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.function.Consumer;
import picocli.CommandLine.ExitCode;

/** What an operator reads when a command fails. */
public final class Complaint {

    private Complaint() {}

    /** Standard output could not be written. */
    public static int aboutLostOutput(Consumer<String> terminal) {
        terminal.accept(Phrases.of("main").say("outputLost"));
        return ExitCode.SOFTWARE;
    }

    /**
     * One line for what an operator can put right; anything else is a bug and may show its trace.
     *
     * @return the exit code of the process
     * @throws Exception the failure itself where it is a bug
     */
    public static int about(Exception failure, Consumer<String> terminal) throws Exception {
        var line = switch (failure) {
            case SettingsException wrong -> wrong.getMessage();
            case CannotListenException taken -> Phrases.of("main").say("addressTaken", taken.address());
            case UncheckedIOException taken
            when taken.getCause() instanceof BindException -> Phrases.of("main").say("sandboxPortTaken");
            default -> throw failure;
        };
        terminal.accept(line);
        return failure instanceof SettingsException ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }
}
