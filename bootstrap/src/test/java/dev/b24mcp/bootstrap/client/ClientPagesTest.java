package dev.b24mcp.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.client.Target.Http;
import dev.b24mcp.bootstrap.client.Target.Stdio;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of each client shows exactly what {@code setup} prints, and names the files that it writes. */
class ClientPagesTest {

    private static final Path ROOT = Path.of("..");
    private static final String LAUNCHER = "/path/to/b24-mcp/b24-mcp";
    private static final Http HTTP =
            new Http(URI.create("http://127.0.0.1:8000/mcp"), new Stdio(LAUNCHER, List.of("proxy")));

    @ParameterizedTest
    @EnumSource
    void showsWhatSetupPrints(McpClient client) throws IOException {
        var language = client == McpClient.CODEX ? "toml" : "json";
        for (var target : List.of(new Stdio(LAUNCHER, List.of("stdio")), HTTP)) {
            assertThat(page(client)).contains("```" + language + "\n" + client.configuration(target) + "```");
        }
        assertThat(page(client))
                .contains("./b24-mcp setup " + client + " --write", "./b24-mcp setup " + client + " --http --write");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFileOnEverySystem(McpClient client) throws IOException {
        for (var home : List.of(
                new Home("Linux", Path.of("~"), Map.of()),
                new Home("Mac OS X", Path.of("~"), Map.of()),
                new Home("Windows 11", Path.of("%USERPROFILE%"), Map.of("APPDATA", "%APPDATA%")))) {
            assertThat(page(client).replace('\\', '/')).contains("`" + client.file(home) + "`");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void isLinkedFromTheReadme(String readme) throws IOException {
        for (var client : McpClient.values()) {
            assertThat(Files.readString(ROOT.resolve(readme)))
                    .contains("[" + client.title() + "](docs/clients/" + client + ".md)");
        }
    }

    private static String page(McpClient client) throws IOException {
        return Files.readString(ROOT.resolve("docs/clients/" + client + ".md"));
    }
}
