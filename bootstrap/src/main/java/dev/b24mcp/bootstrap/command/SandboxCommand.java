package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code b24-mcp sandbox}: the emulated portal alone, for whoever develops against Bitrix24. */
@Command(name = "sandbox", mixinStandardHelpOptions = true)
public final class SandboxCommand implements Callable<Integer> {

    @Mixin
    private final SandboxOptions options = new SandboxOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        var settings = options.settings();
        var portal = SandboxPortal.start(settings);
        command.commandLine()
                .getOut()
                .println(Phrases.of("sandbox")
                        .say(
                                "welcome",
                                portal.baseUrl(),
                                portal.webhookToken(),
                                OauthServer.CLIENT_ID,
                                OauthServer.CLIENT_SECRET,
                                portal.baseUrl().resolve("/")));
        Running.untilStopped(portal);
        return 0;
    }
}
