package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code login} as a process, and a server that lives on what it got. */
@DisabledOnOs(OS.WINDOWS) // finds its home elsewhere
class LoginProgramTest {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/oauth/authorize/\\S+");

    private final SandboxPortal portal = SandboxPortal.start(SandboxSettings.defaults());
    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path home;

    @AfterEach
    void stop() {
        browser.close();
        portal.close();
    }

    @Test
    void aPersonAllowsItAndTheServerWorksInTheirName() throws Exception {
        var said = logIn();

        assertThat(said).contains("Готово", "(ID 1)", file().toString());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        var shown = new StringBuilder(said);
        var secrets = new ArrayList<>(secrets());
        try (var server = Program.start(home, environment(), "http")) {
            var address = server.address();
            shown.append(getDeals(address));
            portal.oauth().expireAccessTokens();
            var answer = getDeals(address);
            assertThat(answer).contains("\"isError\":false");
            shown.append(answer);
            secrets.addAll(secrets());
            server.terminate();
            server.exitCode();
            shown.append(server.errors());
        }
        assertThat(shown).contains("the access token has been renewed");
        assertThat(secrets).doesNotHaveDuplicates().hasSize(4);
        secrets.add(OauthServer.CLIENT_SECRET);
        assertThat(secrets).allSatisfy(secret -> assertThat(shown).doesNotContain(secret));
    }

    @Test
    void theWholeAddressThatTheBrowserWasSentToWillDo() throws Exception {
        try (var login = Program.start(home, environment(), "login")) {
            var redirect = visit(addressIn(login) + "&redirect_uri=http://localhost:1/app");
            login.say(redirect.headers().firstValue("Location").orElseThrow());

            assertThat(login.hangUp()).contains("Готово");
            assertThat(login.exitCode()).isZero();
        }
    }

    @Test
    void aLoginThatEndedSaysWhatToDo() throws Exception {
        logIn();
        portal.oauth().expireAccessTokens();
        portal.oauth().expireRefreshTokens();
        try (var server = Program.start(home, environment(), "http")) {
            var address = server.address();

            assertThat(getDeals(address))
                    .contains("\"isError\":true", "LOGIN_REQUIRED", "войти заново", "./b24-mcp login");

            logIn();
            assertThat(getDeals(address)).contains("\"isError\":false");
        }
    }

    @Test
    void aWrongCodeIsExplainedInOneLine() throws Exception {
        try (var login = Program.start(home, environment(), "login")) {
            addressIn(login);
            login.say("neverissuedcode");
            login.hangUp();

            assertThat(login.exitCode()).isEqualTo(1);
            assertThat(login.errors().lines()).singleElement().asString().contains("Код не подошёл", "30 секунд");
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void nothingIsWaitedForWhenTheInputEnds() throws Exception {
        try (var login = Program.start(home, environment(), "login")) {
            login.hangUp();

            assertThat(login.exitCode()).isEqualTo(1);
            assertThat(login.errors().lines()).singleElement().asString().contains("Это не код");
        }
    }

    @Test
    void aTokenThatIsSetAsWellIsPointedOut() throws Exception {
        var environment = new HashMap<>(environment());
        environment.put("BITRIX_TOKEN", portal.webhookToken());
        try (var login = Program.start(home, environment, "login")) {
            login.say(code(visit(addressIn(login))));
            login.hangUp();

            assertThat(login.exitCode()).isZero();
            assertThat(login.errors()).contains("уберите BITRIX_TOKEN");
        }
    }

    @Test
    void withoutALoginTheServerSaysHowToLogIn() throws Exception {
        assertRefuses("./b24-mcp login");
    }

    @Test
    void aFileThatOthersCanReadIsNotUsed() throws Exception {
        logIn();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertRefuses("chmod 600");
    }

    @Test
    void aBrokenFileIsNotUsed() throws Exception {
        logIn();
        Files.writeString(file(), "{\"access_token\":\"" + "x".repeat(20));

        assertRefuses("испорчен");
    }

    private void assertRefuses(String words) throws Exception {
        try (var server = Program.start(home, environment(), "stdio")) {
            assertThat(server.hangUp()).isEmpty();
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.errors().lines()).singleElement().asString().contains(words);
        }
    }

    private String logIn() throws Exception {
        try (var login = Program.start(home, environment(), "login")) {
            login.say(code(visit(addressIn(login))));
            var said = login.hangUp();
            assertThat(login.exitCode()).as(login.errors()).isZero();
            return said + login.errors();
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "HOME",
                home.toString(),
                "BITRIX_BASE_URL",
                portal.baseUrl().toString(),
                "BITRIX_CLIENT_ID",
                OauthServer.CLIENT_ID,
                "BITRIX_CLIENT_SECRET",
                OauthServer.CLIENT_SECRET,
                "BITRIX_OAUTH_URL",
                "http://127.0.0.1:" + portal.port(),
                "SERVER_PORT",
                "0",
                "SERVER_LOG_LEVEL",
                "debug");
    }

    private Path file() {
        var system = System.getProperty("os.name");
        var data = system.startsWith("Mac") ? "Library/Application Support" : ".config";
        return home.resolve(data + "/b24-mcp/tokens-127.0.0.1-" + portal.port() + ".json");
    }

    private List<String> secrets() throws IOException {
        return Pattern.compile("\"(?:access|refresh)_token\" : \"(\\w+)\"")
                .matcher(Files.readString(file()))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String addressIn(Program login) throws IOException {
        for (var line = login.hear(); ; line = login.hear()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return address.group();
            }
        }
    }

    private static String code(HttpResponse<String> page) {
        return page.body().replaceAll(".*<code>(\\w+)</code>.*", "$1");
    }

    private HttpResponse<String> visit(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private String getDeals(String url) throws IOException, InterruptedException {
        var call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"getDeals\"}}";
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(call))
                .build();
        return browser.send(request, BodyHandlers.ofString()).body();
    }
}
