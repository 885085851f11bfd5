package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** {@code doctor}: the files of MCP clients, and the port that they would go to. */
@DisabledOnOs(OS.WINDOWS) // finds its home elsewhere
class DoctorClientsTest extends DoctorTest {

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
    void aCommandThatWouldNotStartTheServerIsToldFromOneThatWould() throws Exception {
        connect(portal.webhookToken());
        var program = write("bin/b24-mcp", "");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        writeEntry(".cursor/mcp.json", program, "\"args\": [\"stdoi\"]");
        writeEntry(".gemini/settings.json", program, "\"args\": [\"stdio\"], \"env\": {\"BITRIX_TOKN\": \"x\"}");
        writeEntry(
                ".config/Claude/claude_desktop_config.json",
                program,
                "\"args\": [\"proxy\"], \"env\": {\"MCP_PROXY_BASE\": \"x\"}");
        writeEntry(".claude.json", program, "\"args\": [\"stdio\", \"--demo\"]");

        var report = report(1);

        assertThat(check(report, "client.cursor").path("found").asText()).contains("stdio");
        assertThat(check(report, "client.gemini").path("found").asText()).contains("BITRIX_TOKN");
        assertThat(check(report, "client.claude-desktop").path("found").asText())
                .contains("MCP_PROXY_BASE");
        assertThat(check(report, "client.claude-code").path("status").asText()).isEqualTo("ok");
    }

    private void writeEntry(String file, Path program, String rest) throws Exception {
        write(file, "{\"mcpServers\": {\"b24-mcp\": {\"command\": \"" + program + "\", " + rest + "}}}");
    }

    private Path write(String file, String text) throws Exception {
        var path = home.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
