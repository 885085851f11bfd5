package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code setup} as a process whose home is a temporary folder. */
@DisabledOnOs(OS.WINDOWS) // finds its home elsewhere
class SetupProgramTest {

    private static final String LAUNCHER = "/opt/b24-mcp/b24-mcp";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path home;

    @Test
    void printsTheConfigurationAloneAndSaysWhereItBelongs() throws Exception {
        try (var setup = setup(Map.of(), "cursor")) {
            assertThat(setup.hangUp()).isEqualTo("""
                    {
                      "mcpServers": {
                        "b24-mcp": {
                          "command": "/opt/b24-mcp/b24-mcp",
                          "args": ["stdio"]
                        }
                      }
                    }
                    """);
            assertThat(setup.exitCode()).isZero();
            assertThat(setup.errors())
                    .contains(home.resolve(".cursor/mcp.json").toString(), "--write")
                    .contains("BITRIX_BASE_URL", "BITRIX_TOKEN");
            assertThat(setup.errors().lines()).hasSize(2);
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void writesTheConfigurationAndKeepsACopyOfTheFile() throws Exception {
        var file = home.resolve(".claude.json");
        var before = "{\"theme\": \"dark\", \"mcpServers\": {\"other\": {\"command\": \"x\"}}}\n";
        Files.writeString(file, before);
        try (var setup = setup(Map.of("SERVER_PORT", "9000"), "claude-code", "--http", "--write")) {
            assertThat(setup.hangUp()).isEmpty();
            assertThat(setup.exitCode()).isZero();
            assertThat(setup.errors()).contains(file.toString(), ".claude.json.bak");
        }
        assertThat(file)
                .content()
                .contains("\"theme\": \"dark\"", "\"other\": {\"command\": \"x\"}", "http://127.0.0.1:9000/mcp");
        assertThat(home.resolve(".claude.json.bak")).hasContent(before.strip());
        try (var again = setup(Map.of("SERVER_PORT", "9000"), "claude-code", "--http", "--write")) {
            assertThat(again.exitCode()).isZero();
        }
        assertThat(home.resolve(".claude.json.bak.1")).doesNotExist();
    }

    @Test
    void leavesAFileAloneThatItDoesNotUnderstand() throws Exception {
        var file = home.resolve(".cursor/mcp.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\n  // mine\n  \"mcpServers\": {}\n}\n");
        try (var setup = setup(Map.of(), "cursor", "--write")) {
            assertThat(setup.hangUp()).as("what to write by hand").contains("\"b24-mcp\"");
            assertThat(setup.exitCode()).isEqualTo(1);
            assertThat(setup.errors()).contains(file.toString(), "не изменён", "строка 2");
        }
        assertThat(file).content().isEqualTo("{\n  // mine\n  \"mcpServers\": {}\n}\n");
        assertThat(file.resolveSibling("mcp.json.bak")).doesNotExist();
    }

    @Test
    void saysThatTheFileCannotBeWritten() throws Exception {
        Files.createDirectories(home.resolve(".cursor/mcp.json"));
        try (var setup = setup(Map.of(), "cursor", "--write")) {
            assertThat(setup.hangUp()).as("what to write by hand").contains("\"b24-mcp\"");
            assertThat(setup.exitCode()).isEqualTo(1);
            assertThat(setup.errors().lines()).singleElement().asString().contains(".cursor/mcp.json", "права");
        }
    }

    @Test
    void saysThatSettingsOfTheFolderHaveToBeGivenToTheClientAndCopiesNone() throws Exception {
        Files.writeString(home.resolve(".env"), "BITRIX_TOKEN=1/topsecret\n");
        try (var setup = setup(Map.of(), "codex")) {
            assertThat(setup.hangUp()).isEqualTo("""
                    [mcp_servers.b24-mcp]
                    command = "/opt/b24-mcp/b24-mcp"
                    args = ["stdio"]
                    """);
            assertThat(setup.exitCode()).isZero();
            assertThat(setup.errors()).contains(".env", "env записи").doesNotContain("topsecret");
        }
    }

    @Test
    void namesTheClientsThatThereAre() throws Exception {
        try (var setup = setup(Map.of(), "emacs")) {
            assertThat(setup.hangUp()).isEmpty();
            assertThat(setup.exitCode()).isEqualTo(2);
            assertThat(setup.errors()).contains("emacs", "claude-desktop, claude-code, codex, cursor, vscode, gemini");
        }
    }

    private Program setup(Map<String, String> more, String... arguments) throws Exception {
        var environment = new HashMap<>(more);
        environment.put("HOME", home.toString());
        environment.put("B24_MCP_LAUNCHER", LAUNCHER);
        var line = new String[arguments.length + 1];
        line[0] = "setup";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Program.start(home, environment, line);
    }
}
