package dev.b24mcp.bootstrap.command;

import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.Failed;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.LoggedIn;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.Reason;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsReader;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.bootstrap.wiring.Bitrix24Oauth;
import dev.b24mcp.bootstrap.wiring.Logging;
import dev.b24mcp.bootstrap.wiring.Secrets;
import dev.b24mcp.domain.crm.CrmException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code b24-mcp login}: a person allows the server's application on the portal. */
@Command(name = "login", mixinStandardHelpOptions = true)
public final class LoginCommand implements Callable<Integer> {

    private static final String TOPIC = "login";
    private static final int LONGEST_LINE = 8_192;
    private static final int STATE_BYTES = 16;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        var settings = SettingsReader.read(System.getenv(), Path.of(""));
        Logging.configure(settings);
        var oauth = Bitrix24Oauth.of(settings);
        var login = oauth.login(state());
        say("invitation", login.address());
        return switch (login.finish(line())) {
            case LoggedIn _ -> greet(oauth, settings);
            case Failed failed -> {
                explain(advice(failed), failed.detail(), oauth.file());
                yield ExitCode.SOFTWARE;
            }
        };
    }

    private int greet(Bitrix24Oauth oauth, Settings settings) {
        if (!settings.optional(SettingKey.BITRIX_TOKEN).isEmpty()) {
            explain("tokenWins");
        }
        try {
            var user = oauth.user(settings);
            say("done", user.name(), user.id(), oauth.file());
            return ExitCode.OK;
        } catch (CrmException failed) {
            explain("notAccepted", oauth.file(), failed.failure().code());
            return ExitCode.SOFTWARE;
        }
    }

    private static String advice(Failed failed) {
        var isNameless =
                failed.reason() == Reason.OTHER_PORTAL && failed.detail().isEmpty();
        return isNameless ? "otherPortal" : failed.reason().name();
    }

    private static String state() {
        var bytes = new byte[STATE_BYTES];
        Secrets.random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String line() throws IOException {
        var line = new StringBuilder();
        var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        for (var next = input.read(); next >= 0 && next != '\n' && line.length() < LONGEST_LINE; next = input.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    private void say(String key, Object... arguments) {
        command.commandLine().getOut().println(Phrases.of(TOPIC).say(key, arguments));
        command.commandLine().getOut().flush();
    }

    private void explain(String key, Object... arguments) {
        command.commandLine().getErr().println(Phrases.of(TOPIC).say(key, arguments));
    }
}
