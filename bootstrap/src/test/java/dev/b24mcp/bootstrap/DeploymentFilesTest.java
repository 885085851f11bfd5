package dev.b24mcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.settings.SettingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators copy fits the program that is built here. */
class DeploymentFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final String DISTRIBUTION = "bootstrap/src/main/distribution/";

    @Test
    void theImageTakesWhatTheBuildMakesAndStartsIt() throws IOException {
        var dockerfile = read("Dockerfile");
        var release = first("<maven.compiler.release>(\\d+)<", read("pom.xml"));
        assertThat(all("FROM (\\S+)", dockerfile)).allMatch(base -> base.contains(":" + release + "-"));
        assertThat(dockerfile)
                .contains(
                        "mv bootstrap/target/" + first("<distribution>([^$<]+)", read("bootstrap/pom.xml")) + "*/ /app")
                .contains("COPY --from=trained /app /app", "ENTRYPOINT [\"/app/b24-mcp\"]");
    }

    @Test
    void theImageMakesItsCachesWithTheJavaThatItRuns() throws IOException {
        var dockerfile = read("Dockerfile");
        var trained = first("FROM (\\S+) AS trained\n[^#]*RUN /app/b24-mcp cache", dockerfile);
        assertThat(all("FROM (\\S+)", dockerfile).getLast()).isEqualTo(trained);
    }

    @Test
    void theImageRunsAsNobodyAndTellsHowItIs() throws IOException {
        var dockerfile = read("Dockerfile");
        var user = first("(?m)^USER (\\d+)", dockerfile);
        assertThat(Integer.parseInt(user)).isGreaterThan(1_000);
        assertThat(dockerfile.indexOf("USER ")).isGreaterThan(dockerfile.lastIndexOf("COPY "));
        assertThat(dockerfile).contains("HEALTHCHECK", "GET /healthz");
    }

    @Test
    void theOptionsOfTheJvmStandInTheDistributionOnly() throws IOException {
        for (var file : List.of("b24-mcp", "Dockerfile", "docs/deployment.md", DISTRIBUTION + "lib/launch.sh")) {
            assertThat(all("-X(?:X:[+-]?)?\\w+|-D\\w+=", read(file)))
                    .as(file)
                    .isSubsetOf("-XX:AOTCache", "-XX:MaxRAMPercentage");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdio", "http"})
    void noModeLetsTheJvmWriteToStandardOutput(String mode) throws IOException {
        assertThat(read(DISTRIBUTION + "lib/" + mode + ".options").lines())
                .containsSubsequence("-Xlog:disable", "-Xlog:all=warning:stderr");
    }

    @Test
    void noSecretGetsIntoTheImage() throws IOException {
        assertThat(read(".dockerignore").lines()).contains(".env*", "**/*.p12", ".git");
    }

    @Test
    void composeShowsThePortToThisMachineOnly() throws IOException {
        var port = first("EXPOSE (\\d+)", read("Dockerfile"));
        assertThat(read("compose.yaml"))
                .contains("'127.0.0.1:" + port + ":" + port + "'", "read_only: true", "no-new-privileges:true");
    }

    @Test
    void theGuideNamesSettingsThatExist() throws IOException {
        var known = Arrays.stream(SettingKey.values()).map(SettingKey::name).toList();
        assertThat(all("`((?:SERVER|BITRIX|MCP_PROXY|PROMPTS)_[A-Z_]+)`", read("docs/deployment.md")))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static String first(String pattern, String text) {
        return all(pattern, text).getFirst();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(DeploymentFilesTest::found)
                .toList();
    }

    private static String found(MatchResult result) {
        return result.groupCount() == 0 ? result.group() : result.group(1);
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
