package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code doctor} as a process whose home is a temporary folder. */
@DisabledOnOs(OS.WINDOWS) // finds its home elsewhere
class DoctorProgramTest {

    private static final String SECRET = "q7w8e9r0secret";
    private static final List<String> CHECKS = List.of(
            "java",
            "settings",
            "portal",
            "credential",
            "rights",
            "clock",
            "time_zone",
            "quota",
            "client.claude-desktop",
            "client.claude-code",
            "client.codex",
            "client.cursor",
            "client.vscode",
            "client.gemini",
            "port");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path home;

    private SandboxPortal portal = SandboxPortal.start(settings());

    private static SandboxSettings settings() {
        return SandboxSettings.defaults().withVolume(volume -> volume.withDeals(60));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    /** From here on the portal is another one. */
    private void portal(SandboxSettings settings) {
        portal.close();
        portal = SandboxPortal.start(settings);
    }

    @Test
    void findsNothingWrongInTheDemonstrationAndSaysSoInALineForEachCheck() throws Exception {
        try (var doctor = start("--demo")) {
            var lines = doctor.hangUp().lines().toList();
            assertThat(doctor.exitCode()).isZero();
            assertThat(lines).hasSize(CHECKS.size() + 1).last().asString().isEqualTo("Всё в порядке.");
            assertThat(lines)
                    .contains("– Cursor           не настроен, файла нет")
                    .anyMatch(line -> line.startsWith("✓ Доступ           вебхук, от имени: "))
                    .anyMatch(line -> line.startsWith("✓ Права            crm, user, task; лишние, можно убрать: "))
                    .anyMatch(line -> line.startsWith("✓ Нагрузка         на проверку ушло запросов: 3;"));
            assertThat(doctor.errors()).isEmpty();
        }
    }

    @Test
    void speaksEnglishToThoseWhoDo() throws Exception {
        environment.put("LANG", "en_US.UTF-8");
        try (var doctor = start("--demo")) {
            assertThat(doctor.hangUp())
                    .contains("✓ Access ", "All is well.")
                    .doesNotContainPattern("\\p{IsCyrillic}{9}");
        }
    }

    @Test
    void namesTheChecksForScriptsByNamesThatStay() throws Exception {
        var report = report(0, "--demo");
        assertThat(checks(report))
                .extracting(check -> check.path("check").asText())
                .containsExactlyElementsOf(CHECKS);
        assertThat(report.path("status").asText()).isEqualTo("ok");
        assertThat(check(report, "credential").path("details").path("kind").asText())
                .isEqualTo("webhook");
        assertThat(check(report, "credential")
                        .path("details")
                        .path("administrator")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void saysWhichToolsARightIsMissingForAndHowToAddIt() throws Exception {
        connect(portal.narrowWebhookToken());
        var rights = check(report(0), "rights");
        assertThat(rights.path("status").asText()).isEqualTo("warning");
        assertThat(texts(rights, "missing")).containsExactly("crm");
        assertThat(texts(rights, "closed_tools")).containsExactly("getDeals", "getLeads", "getContacts");
        assertThat(rights.path("advice").asText()).contains("вебхука", "crm");
    }

    @Test
    void saysWhatToDoAboutACredentialThatThePortalRefusesAndSkipsTheRest() throws Exception {
        connect("1/" + SECRET);
        var report = report(1);
        assertThat(check(report, "portal").path("status").asText()).isEqualTo("ok");
        assertThat(check(report, "credential").path("details").path("code").asText())
                .isEqualTo("INVALID_CREDENTIALS");
        assertThat(check(report, "credential").path("advice").asText()).contains("вебхук", "BITRIX_TOKEN");
        for (var skipped : List.of("rights", "clock", "time_zone", "quota")) {
            assertThat(check(report, skipped).path("status").asText()).isEqualTo("skipped");
        }
        assertThat(report.path("status").asText()).isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9/rest,       NO_CONNECTION",
        "http://portal.invalid/rest,    UNKNOWN_HOST",
        "https://127.0.0.1:PLAIN/rest,  TLS_FAILED",
        "http://127.0.0.1:PORT/sandbox, BROKEN_ANSWER"
    })
    void saysWhyThePortalIsNotReached(String address, String code) throws Exception {
        connect("1/" + SECRET);
        try (var plain = new PlainPort()) {
            environment.put(
                    "BITRIX_BASE_URL",
                    address.replace("PORT", String.valueOf(portal.port()))
                            .replace("PLAIN", String.valueOf(plain.number()))
                            .replace("/sandbox", "/sandbox/rest"));
            var report = report(1);
            assertThat(check(report, "portal").path("details").path("code").asText())
                    .isEqualTo(code);
            assertThat(check(report, "portal").path("advice").asText()).contains("BITRIX_BASE_URL");
            assertThat(check(report, "credential").path("status").asText()).isEqualTo("skipped");
        }
    }

    @Test
    void noticesAClockThatIsWrongAndDaysThatBeginElsewhere() throws Exception {
        portal(settings()
                .withClock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)))
                .withZone(ZoneId.of("Asia/Tokyo")));
        connect(portal.webhookToken());
        var report = report(0);
        assertThat(check(report, "clock").path("status").asText()).isEqualTo("warning");
        assertThat(check(report, "clock")
                        .path("details")
                        .path("portal_ahead_seconds")
                        .asInt())
                .isBetween(280, 301);
        assertThat(check(report, "time_zone").path("status").asText()).isEqualTo("warning");
        assertThat(check(report, "time_zone").path("advice").asText()).contains("SERVER_TIMEZONE=");
    }

    @Test
    void namesEveryKeyThatIsWrongAndWhereEachWasSet() throws Exception {
        Files.writeString(
                home.resolve(".env"),
                "BITRIX_BASE_URL=" + portal.baseUrl() + "\nBITRIX_TOKEN=1/" + SECRET + "\nSERVER_HOTS=x\n");
        environment.put("SERVER_TIMEZONE", "Mars/Olympus");
        environment.put("SERVER_LOG_LEVEL", SECRET);
        var settings = check(report(1), "settings");
        assertThat(settings.path("found").asText())
                .contains("SERVER_HOTS", "SERVER_HOST", "SERVER_TIMEZONE", "SERVER_LOG_LEVEL");
        assertThat(texts(settings, "file")).containsExactly("BITRIX_BASE_URL", "BITRIX_TOKEN");
        assertThat(texts(settings, "environment")).contains("SERVER_LOG_LEVEL", "SERVER_TIMEZONE");
    }

    @Test
    void warnsOfAFileOfSettingsThatAnybodyCanRead() throws Exception {
        var file = Files.writeString(
                home.resolve(".env"),
                "BITRIX_BASE_URL=" + portal.baseUrl() + "\nBITRIX_TOKEN=" + portal.webhookToken() + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(check(report(0), "settings").path("advice").asText()).contains("chmod 600 .env");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(check(report(0), "settings").path("status").asText()).isEqualTo("ok");
    }

    @Test
    void sendsThoseWhoHaveNotLoggedInToTheLogin() throws Exception {
        environment.put("BITRIX_BASE_URL", portal.baseUrl().toString());
        environment.put("BITRIX_CLIENT_ID", "local.5f3c0a9d8e7b61.24681357");
        environment.put("BITRIX_CLIENT_SECRET", SECRET + "abcdefabcdefabcdefabcdefabcdefabcdefabcdef");
        var report = report(1);
        assertThat(check(report, "settings").path("status").asText()).isEqualTo("ok");
        assertThat(check(report, "credential").path("advice").asText()).contains("login");
    }

    @Test
    void looksIntoTheFilesOfTheClients() throws Exception {
        write(
                ".claude.json",
                "{\"mcpServers\": {\"b24-mcp\": {\"command\": \"/nowhere/b24-mcp\", \"args\": [\"stdio\"]}}}");
        write(".codex/config.toml", "[mcp_servers.b24-mcp]\ncommand = \"/bin/sh\"\nargs = [\"stdio\"]\n");
        write(
                ".cursor/mcp.json",
                "{\"mcpServers\": {\"b24-mcp\": {\"command\": \"sh\", \"args\": [\"stdio\"],"
                        + " \"env\": {\"BITRIX_TOKEN\": \"1/" + SECRET + "\"}}}}");
        write(".config/Code/User/mcp.json", "{ // mine\n}");
        write(
                ".gemini/settings.json",
                "{\"mcpServers\": {\"b24-mcp\": {\"httpUrl\": \"http://127.0.0.1:9/mcp?key=" + SECRET + "\"}}}");
        write(".config/Claude/claude_desktop_config.json", "{\"mcpServers\": {}}");
        environment.put("PATH", "/bin:/usr/bin");
        connect(portal.webhookToken());
        var report = report(1);
        assertThat(check(report, "client.claude-code").path("status").asText()).isEqualTo("failed");
        assertThat(check(report, "client.codex").path("advice").asText()).contains("BITRIX_BASE_URL", "config.toml");
        assertThat(check(report, "client.cursor").path("status").asText()).isEqualTo("ok");
        assertThat(check(report, "client.vscode").path("found").asText()).contains("mcp.json");
        assertThat(check(report, "client.gemini").path("found").asText()).isEqualTo("http://127.0.0.1:9 не отвечает");
        assertThat(check(report, "client.claude-desktop").path("status").asText())
                .isEqualTo("skipped");
    }

    @Test
    void knowsItsOwnServerOnThePortFromAStranger() throws Exception {
        connect(portal.webhookToken());
        try (var server = Program.start(home, Map.of(), "demo", "--port", "0")) {
            var url = server.address();
            var port = url.replaceAll(".*:(\\d+)/.*", "$1");
            write(".cursor/mcp.json", "{\"mcpServers\": {\"b24-mcp\": {\"url\": \"" + url + "\"}}}");
            environment.put("SERVER_PORT", port);
            var report = report(0);
            assertThat(check(report, "port").path("details").path("state").asText())
                    .isEqualTo("ours");
            assertThat(check(report, "client.cursor").path("status").asText()).isEqualTo("ok");
        }
        try (var stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("SERVER_PORT", String.valueOf(stranger.getLocalPort()));
            assertThat(check(report(0), "port").path("advice").asText()).contains("SERVER_PORT");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no such pipes
    void doesNotWaitForAPipeWhereAClientKeepsItsFile() throws Exception {
        connect(portal.webhookToken());
        Files.createDirectory(home.resolve(".cursor"));
        new ProcessBuilder("mkfifo", home.resolve(".cursor/mcp.json").toString())
                .start()
                .waitFor();
        assertThat(check(report(0), "client.cursor").path("status").asText()).isEqualTo("warning");
    }

    @Test
    void anAddressWithoutASchemeLeadsNowhere() throws Exception {
        connect(portal.webhookToken());
        write(".cursor/mcp.json", "{\"mcpServers\": {\"b24-mcp\": {\"url\": \"//127.0.0.1:9/mcp\"}}}");
        assertThat(check(report(1), "client.cursor").path("status").asText()).isEqualTo("failed");
    }

    @Test
    void neverShowsASecretToPeopleEither() throws Exception {
        connect("1/" + SECRET);
        environment.put("BITRIX_BASE_URL", portal.baseUrl() + "/1/" + SECRET);
        environment.put("SERVER_LOG_LEVEL", "debug");
        try (var doctor = start()) {
            assertThat(doctor.hangUp()).contains("✗ Доступ").doesNotContain(SECRET);
            assertThat(doctor.exitCode()).isEqualTo(1);
            assertThat(doctor.errors()).doesNotContain(SECRET);
        }
    }

    @Test
    void refusesWordsThatItDoesNotKnow() throws Exception {
        try (var doctor = start("--fix")) {
            assertThat(doctor.hangUp()).isEmpty();
            assertThat(doctor.exitCode()).isEqualTo(2);
            assertThat(doctor.errors()).contains("--fix");
        }
    }

    private void connect(String token) {
        environment.put("BITRIX_BASE_URL", portal.baseUrl().toString());
        environment.put("BITRIX_TOKEN", token);
        environment.put("SERVER_TIMEZONE", "Europe/Moscow");
    }

    private void write(String file, String text) throws Exception {
        var path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Program start(String... arguments) throws Exception {
        environment.put("HOME", home.toString());
        var line = new String[arguments.length + 1];
        line[0] = "doctor";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Program.start(home, environment, line);
    }

    /** The report for scripts, in which there is no secret whatever it is about. */
    private JsonNode report(int exitCode, String... arguments) throws Exception {
        var more = Stream.concat(Stream.of("--json"), Arrays.stream(arguments));
        try (var doctor = start(more.toArray(String[]::new))) {
            var text = doctor.hangUp();
            assertThat(doctor.exitCode()).as(text).isEqualTo(exitCode);
            assertThat(text + doctor.errors()).doesNotContain(SECRET);
            return new ObjectMapper().readTree(text);
        }
    }

    private static List<JsonNode> checks(JsonNode report) {
        return StreamSupport.stream(report.path("checks").spliterator(), false).toList();
    }

    private static JsonNode check(JsonNode report, String name) {
        return checks(report).stream()
                .filter(check -> check.path("check").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode check, String detail) {
        return check.path("details")
                .path(detail)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
