package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsProgramTest {

    private static final Map<String, String> USABLE = Map.of(
            "BITRIX_BASE_URL", "http://127.0.0.1:9/rest", "BITRIX_TOKEN", "1/topsecretwebhook", "SERVER_PORT", "0");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "BITRIX_BASE_URL, ''",
        "BITRIX_BASE_URL, not-an-address",
        "BITRIX_TOKEN, ''",
        "BITRIX_TOKEN, 'top secret'",
        "BITRIX_RETRIES, many",
        "BITRIX_TIMEOUT_SECONDS, 0",
        "SERVER_PORT, 70000",
        "SERVER_TIMEZONE, Mars/Olympus",
        "SERVER_LOG_LEVEL, loud",
        "BITRIX_TOKENN, 1/topsecretwebhook",
        "SERVER_LOCALE, en",
        "SERVER_LOCALE, ../en",
        "PROMPTS_DIR, no such folder",
        "SERVER_HOTS, x",
        "PROMPTS_FOLDER, x",
        "MCP_WHATEVER, x",
    })
    void explainsAnUnusableSettingInOneLine(String key, String value) throws Exception {
        var environment = new HashMap<>(USABLE);
        environment.put(key, value);
        for (var command : new String[] {"http", "stdio"}) {
            if (command.equals("stdio") && key.equals("SERVER_PORT")) {
                continue; // it listens nowhere
            }
            try (var program = Program.start(folder, environment, command)) {
                assertThat(program.hangUp()).isEmpty();
                assertThat(program.exitCode()).isEqualTo(2);
                assertThat(program.errors().lines())
                        .singleElement()
                        .asString()
                        .contains(key)
                        .doesNotContain("secret");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "BITRIX_CLIENT_ID, ''",
        "BITRIX_CLIENT_ID, 'top secret'",
        "BITRIX_CLIENT_SECRET, ''",
        "BITRIX_CLIENT_SECRET, 'top secret'",
        "BITRIX_OAUTH_URL, http://topsecret.example",
        "BITRIX_BASE_URL, topsecret.example",
    })
    void explainsAnUnusableApplicationInOneLine(String key, String value) throws Exception {
        var environment = new HashMap<>(USABLE);
        environment.remove("BITRIX_TOKEN");
        environment.put("BITRIX_CLIENT_ID", "local.5f3c0a9d8e7b61.24681357");
        environment.put("BITRIX_CLIENT_SECRET", "topsecretofapplication");
        environment.put(key, value);
        try (var program = Program.start(folder, environment, "login")) {
            assertThat(program.hangUp()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors().lines())
                    .singleElement()
                    .asString()
                    .contains(key)
                    .doesNotContain("topsecret", "top secret");
        }
    }

    @Test
    void readsTheFileAndPutsTheEnvironmentOverItAndOptionsOverBoth() throws Exception {
        Files.writeString(folder.resolve(".env"), """
                # a portal
                BITRIX_BASE_URL=http://127.0.0.1:9/rest
                BITRIX_TOKEN="1/fromthefile"
                SERVER_HOST=no such host
                SERVER_PORT=99999
                """);
        var environment = Map.of("SERVER_HOST", "127.0.0.1", "PATH", "/usr/bin", "MCP_TIMEOUT", "30000");
        try (var program = Program.start(folder, environment, "http", "--port", "0")) {
            assertThat(program.address()).matches("http://127\\.0\\.0\\.1:\\d+/mcp");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVER_HOTS=secret",
                "SERVER_PORT=secret",
                "SERVER_TLS_KEYSTORE=secret\nSERVER_TLS_PASSWORD=secret",
                "SERVER_LOG_LEVEL=secret",
                "BITRIX_RETRIES='secret' # how often",
                "BITRIX_TOKEN=top secret",
                "BITRIX_TOKEN=\"1/secret",
                "BITRIX_TOKEN='1/secret",
                "BITRIX_TOKEN=1/secret\"",
                "the secret is not told",
                "export BITRIX_TOKEN=1/secret",
            })
    void namesTheLineOfTheFileThatIsWrongAndNotWhatIsInIt(String wrong) throws Exception {
        Files.writeString(folder.resolve(".env"), """
                \uFEFFBITRIX_BASE_URL=http://127.0.0.1:9/rest
                BITRIX_TOKEN = 1/abcdef # a webhook
                # two lines are of another program
                PRIVATE="one
                two"
                %s
                BITRIX_INSTANCE_NAME=last
                """.formatted(wrong));
        try (var program = Program.start(folder, Map.of(), "http")) {
            assertThat(program.hangUp()).isEmpty();
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors())
                    .hasLineCount(1)
                    .contains(".env, строка 6")
                    .doesNotContain("secret", "two");
        }
    }

    @Test
    void namesNoLineForWhatStandsElsewhere() throws Exception {
        Files.writeString(folder.resolve(".env"), "SERVER_PORT=0\n");
        var environment = new HashMap<>(USABLE);
        environment.put("SERVER_PORT", "secret");
        try (var program = Program.start(folder, environment, "http")) {
            assertThat(program.errors()).contains("SERVER_PORT").doesNotContain("строка");
        }
        try (var program = Program.start(folder, Map.of(), "http", "--port", "many")) {
            assertThat(program.errors()).contains("SERVER_PORT").doesNotContain("строка");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS) // has no such pipes
    void doesNotWaitForAPipeToSaySomething() throws Exception {
        new ProcessBuilder("mkfifo", folder.resolve(".env").toString()).start().waitFor();
        try (var program = Program.start(folder, Map.of(), "stdio")) {
            assertThat(program.exitCode()).isEqualTo(2);
            assertThat(program.errors()).hasLineCount(1).contains(".env");
        }
    }

    @Test
    void aDemonstrationNeedsNoSettingsAndMindsNone() throws Exception {
        Files.writeString(folder.resolve(".env"), "BITRIX_NONSENSE=1\nthis is no setting\n");
        try (var program = Program.start(folder, Map.of("SERVER_PORT", "x"), "demo", "--port", "0")) {
            assertThat(program.address()).endsWith("/mcp");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var first = Program.start(folder, USABLE, "http")) {
            var port = first.address().replaceAll("\\D*\\d+\\.\\d+\\.\\d+\\.\\d+:(\\d+)/mcp", "$1");
            try (var second = Program.start(folder, USABLE, "http", "--port", port)) {
                assertThat(second.hangUp()).isEmpty();
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.errors().lines())
                        .singleElement()
                        .asString()
                        .contains(port)
                        .contains("--port");
            }
        }
    }

    @Test
    void saysThatThePortOfTheSandboxIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var sandbox = Program.start("sandbox", "--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(sandbox.hangUp()).isEmpty();
            assertThat(sandbox.exitCode()).isEqualTo(1);
            assertThat(sandbox.errors().lines()).singleElement().asString().contains("--port");
        }
    }

    @Test
    void endsWhenTold() throws Exception {
        try (var program = Program.start(folder, USABLE, "http")) {
            program.address();
            program.terminate();
            assertThat(program.exitCode()).isEqualTo(143);
        }
    }
}
