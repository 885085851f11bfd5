package dev.b24mcp.bootstrap.command;

import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.Failed;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.LoggedIn;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.settings.Settings;
import dev.b24mcp.bootstrap.settings.SettingsReader;
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
@Command(
        name = "login",
        description = "Вход на портал через локальное приложение (OAuth): код из браузера меняется на токены.",
        mixinStandardHelpOptions = true)
public final class LoginCommand implements Callable<Integer> {

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
        say("""
                Откройте в браузере и разрешите доступ тем сотрудником, от имени которого будет работать сервер:

                  %s

                Вставьте сюда код или весь адрес, на который перешёл браузер, и нажмите Enter. Код действует 30 секунд.
                """.formatted(login.address()));
        return switch (login.finish(line())) {
            case LoggedIn _ -> greet(oauth, settings);
            case Failed failed -> {
                explain(advice(failed, oauth.file()));
                yield ExitCode.SOFTWARE;
            }
        };
    }

    private int greet(Bitrix24Oauth oauth, Settings settings) {
        if (!settings.optional(SettingKey.BITRIX_TOKEN).isEmpty()) {
            explain(
                    "Задан BITRIX_TOKEN, и сервер будет пользоваться им. Чтобы работал этот вход, уберите BITRIX_TOKEN.");
        }
        try {
            var user = oauth.user(settings);
            say("Готово: сервер работает от имени " + user.name() + " (ID " + user.id() + "). Токены: " + oauth.file());
            return ExitCode.OK;
        } catch (CrmException failed) {
            explain("Токены записаны в " + oauth.file() + ", но портал их не принял ("
                    + failed.failure().code() + "). Проверьте BITRIX_BASE_URL и права приложения.");
            return ExitCode.SOFTWARE;
        }
    }

    private static String advice(Failed failed, Path file) {
        return switch (failed.reason()) {
            case NO_CODE -> "Это не код и не адрес с кодом. Начните заново и вставьте то, что показал браузер.";
            case OTHER_ATTEMPT -> "Этот адрес остался от другой попытки. Начните заново: ./b24-mcp login";
            case OTHER_PORTAL ->
                "Доступ выдан к другому порталу"
                        + (failed.detail().isEmpty() ? "" : ", " + failed.detail())
                        + ". Проверьте BITRIX_BASE_URL.";
            case CODE_REFUSED ->
                "Код не подошёл: он действует 30 секунд и только один раз. Начните заново: ./b24-mcp login";
            case CLIENT_REFUSED ->
                "Сервер авторизации не узнал приложение. Проверьте BITRIX_CLIENT_ID и BITRIX_CLIENT_SECRET.";
            case NOT_INSTALLED -> "На портале нет этого приложения. Добавьте его и войдите заново: ./b24-mcp login";
            case REFUSED -> "Сервер авторизации отказал: " + failed.detail();
            case NO_ANSWER ->
                "Сервер авторизации не ответил (" + failed.detail()
                        + "). Проверьте сеть и BITRIX_OAUTH_URL и войдите заново: ./b24-mcp login";
            case NOT_STORED ->
                "Не удалось записать токены в " + file + ": проверьте права на папку и войдите заново: ./b24-mcp login";
        };
    }

    private static String state() {
        var bytes = new byte[STATE_BYTES];
        Secrets.RANDOM.nextBytes(bytes);
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

    private void say(String text) {
        command.commandLine().getOut().println(text);
        command.commandLine().getOut().flush();
    }

    private void explain(String text) {
        command.commandLine().getErr().println(text);
    }
}
