package dev.b24mcp.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.bootstrap.client.Target.Http;
import dev.b24mcp.bootstrap.client.Target.Stdio;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done to a client's file, and above all what is not. */
class McpClientTest {

    private static final Stdio STDIO = new Stdio("/opt/b24 \"x\"\\b24-mcp", List.of("stdio"));
    private static final Http HTTP =
            new Http(URI.create("http://127.0.0.1:8000/mcp"), new Stdio("/opt/b24-mcp", List.of("proxy")));

    @ParameterizedTest
    @EnumSource
    void givesAnEmptyFileTheWholeConfiguration(McpClient client) throws Exception {
        assertThat(client.merged(" \n", STDIO)).isEqualTo(client.configuration(STDIO));
    }

    @ParameterizedTest
    @EnumSource
    void changesNothingWhereNothingIsNew(McpClient client) throws Exception {
        for (var target : List.of(STDIO, HTTP)) {
            var once = client.configuration(target);
            assertThat(client.merged(once, target)).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesFromOneTransportToTheOther(McpClient client) throws Exception {
        assertThat(client.merged(client.configuration(HTTP), STDIO)).contains("b24 \\\"x\\\"\\\\b24-mcp");
        assertThat(client.merged(client.configuration(STDIO), HTTP)).isEqualTo(client.configuration(HTTP));
    }

    @Test
    void leavesTheRestOfJsonAsItIs() throws Exception {
        var existing = """
                {
                    "a" : 1.50, "b":[ 1,2 ],
                    "mcpServers": {
                        "other": { "command":"\\u0078" }
                    },
                    "z": {}
                }
                """;
        assertThat(McpClient.CURSOR.merged(existing, HTTP)).isEqualTo("""
                {
                    "a" : 1.50, "b":[ 1,2 ],
                    "mcpServers": {
                        "other": { "command":"\\u0078" },
                        "b24-mcp": {
                          "url": "http://127.0.0.1:8000/mcp"
                        }
                    },
                    "z": {}
                }
                """);
    }

    @Test
    void makesTheSectionWhereThereIsNone() throws Exception {
        assertThat(McpClient.GEMINI.merged("{\n  \"theme\": \"x\"\n}", HTTP)).isEqualTo("""
                {
                  "theme": "x",
                  "mcpServers": {
                    "b24-mcp": {
                      "httpUrl": "http://127.0.0.1:8000/mcp"
                    }
                  }
                }""");
        assertThat(McpClient.GEMINI.merged("{}", HTTP))
                .isEqualTo(McpClient.GEMINI.configuration(HTTP).strip());
    }

    @Test
    void keepsTheLineEndsOfWindows() throws Exception {
        assertThat(McpClient.VSCODE.merged("{\r\n  \"servers\": {}\r\n}\r\n", HTTP))
                .doesNotContainPattern("[^\r]\n");
        assertThat(McpClient.CODEX.merged("[mcp_servers.b24-mcp]\r\nurl = \"x\"\r\n", HTTP))
                .isEqualTo("[mcp_servers.b24-mcp]\r\nurl = \"http://127.0.0.1:8000/mcp\"\r\n");
    }

    @Test
    void keepsSettingsOfTheServerThatStillMeanSomething() throws Exception {
        var existing = "{\"mcpServers\": {\"b24-mcp\": {\"command\": \"old\", \"args\": [], \"env\": {\"A\": \"1\"},"
                + " \"timeout\": 5}}}";
        assertThat(McpClient.CLAUDE_CODE.merged(existing, STDIO)).contains("\"A\": \"1\"", "\"timeout\": 5");
        assertThat(McpClient.CLAUDE_CODE.merged(existing, HTTP))
                .contains("\"timeout\": 5")
                .doesNotContain("env");
        assertThat(McpClient.CLAUDE_DESKTOP.merged(existing, HTTP))
                .contains("\"A\": \"1\"", "\"MCP_PROXY_BASE_URL\": \"http://127.0.0.1:8000/mcp\"");
    }

    @Test
    void leavesTheRestOfTomlAsItIs() throws Exception {
        var existing = """
                model = "x" # mine

                [mcp_servers.b24-mcp] # ours
                command = "old"
                args = ["a"]
                startup_timeout_sec = 60

                [mcp_servers.b24-mcp.env]
                BITRIX_TOKEN = "1/a"

                # another
                [mcp_servers.other]
                command = "y"
                """;
        assertThat(McpClient.CODEX.merged(existing, STDIO)).isEqualTo(existing.replace("""
                command = "old"
                args = ["a"]
                """, """
                command = "/opt/b24 \\"x\\"\\\\b24-mcp"
                args = ["stdio"]
                """));
        assertThat(McpClient.CODEX.merged(existing, HTTP)).isEqualTo("""
                model = "x" # mine

                [mcp_servers.b24-mcp] # ours
                url = "http://127.0.0.1:8000/mcp"
                startup_timeout_sec = 60


                # another
                [mcp_servers.other]
                command = "y"
                """);
    }

    @Test
    void addsATableToToml() throws Exception {
        assertThat(McpClient.CODEX.merged("model = \"x\"", HTTP)).isEqualTo("""
                model = "x"

                [mcp_servers.b24-mcp]
                url = "http://127.0.0.1:8000/mcp"
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ // mine\n}",
                "{\"mcpServers\": {},}",
                "{\"mcpServers\": {}} {}",
                "{\"a\": 1, \"a\": 2}",
                "{\"mcpServers\": []}",
                "{\"mcpServers\": {\"b24-mcp\": 1}",
                "[]",
                "null",
                "\uFEFF{}",
            })
    void refusesJsonThatItDoesNotUnderstand(String existing) {
        assertThatThrownBy(() -> McpClient.CURSOR.merged(existing, HTTP)).isInstanceOf(UnreadableConfigException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model = ",
                "mcp_servers = 1",
                "mcp_servers = { b24-mcp = { url = \"x\" } }",
                "mcp_servers.b24-mcp.url = \"x\"",
                "[mcp_servers.b24-mcp]\nargs = [\n  \"a\",\n]\ncommand = \"x\"",
                "mcp_servers = { other = { url = \"x\" } }",
            })
    void refusesTomlThatItDoesNotUnderstand(String existing) {
        assertThatThrownBy(() -> McpClient.CODEX.merged(existing, HTTP)).isInstanceOf(UnreadableConfigException.class);
    }
}
