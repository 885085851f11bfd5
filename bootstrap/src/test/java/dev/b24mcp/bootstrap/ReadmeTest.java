package dev.b24mcp.bootstrap;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.settings.SettingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two READMEs say the same, and what they say is true. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> COMMANDS = List.of(
            "demo",
            "http",
            "stdio",
            "proxy",
            "login",
            "setup",
            "doctor",
            "tools",
            "call",
            "export",
            "completion",
            "cache",
            "sandbox");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern INLINE_CODE = Pattern.compile("`([./\\w-][^`\\p{IsCyrillic}]*)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| (?:—|`([^`]*)`) \\|");
    private static final Pattern TOOL = Pattern.compile("(?m)^\\| `(get\\w+)` \\|");

    @Test
    void haveTheSameCodeBlocks() throws IOException {
        assertThat(all(CODE_BLOCK, "README.en.md", 0))
                .isEqualTo(all(CODE_BLOCK, "README.md", 0))
                .hasSizeGreaterThan(6);
    }

    @Test
    void haveTheSameSectionsAndTables() throws IOException {
        var shape = Pattern.compile("(?m)^(#+ |\\|(?=[^\\n]*\\|$))");
        assertThat(all(shape, "README.en.md", 0))
                .isEqualTo(all(shape, "README.md", 0))
                .hasSizeGreaterThan(40);
    }

    @Test
    void nameTheSameThings() throws IOException {
        var except = List.of("FIELD", "USER", "portal");
        assertThat(all(INLINE_CODE, "README.en.md", 1).stream()
                        .filter(code -> except.stream().noneMatch(code::contains)))
                .containsExactlyInAnyOrderElementsOf(all(INLINE_CODE, "README.md", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void nameEverySettingWithItsDefaultOrLeaveItToTheChapterOnDeployment(String readme) throws IOException {
        var told = SETTING.matcher(read(readme) + read("docs/deployment.md"))
                .results()
                .collect(toMap(row -> row.group(1), ReadmeTest::byDefault));
        var real = Arrays.stream(SettingKey.values()).collect(toMap(SettingKey::name, SettingKey::byDefault));
        assertThat(told).isEqualTo(real);
        assertThat(read(".env.example")).contains(real.keySet());
    }

    private static String byDefault(MatchResult row) {
        return row.group(2) == null ? "" : row.group(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.en.md"})
    void nameEveryTool(String readme) throws IOException {
        assertThat(all(TOOL, readme, 1))
                .isEqualTo(ToolSnapshotTest.tools()
                        .map(tool -> tool.path("name").asText())
                        .toList());
    }

    static Stream<String> pages() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            var found = docs.map(ROOT::relativize)
                    .map(Path::toString)
                    .filter(page -> page.endsWith(".md"))
                    .toList();
            return Stream.concat(
                    Stream.of("README.md", "README.en.md", "CONTRIBUTING.md", "CHANGELOG.md", "benchmarks/README.md"),
                    found.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linkToFilesThatExist(String document) throws IOException {
        var links = all(LINK, document, 1).stream()
                .filter(link -> !link.startsWith("http"))
                .toList();
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(ROOT.resolve(document).resolveSibling(link)).exists());
    }

    /** The archive has the README, too, and nothing that could be built. */
    @ParameterizedTest
    @CsvSource({"README.md, ### Из исходников", "README.en.md, ### From the sources"})
    void speakOfBuildingInTheChapterOnTheSourcesOnly(String readme, String heading) throws IOException {
        var text = read(readme);
        var start = text.indexOf(heading);
        var chapter = text.substring(start, text.indexOf("\n## ", start));
        assertThat(chapter).contains("./mvnw package");
        assertThat(text.replace(chapter, "")).doesNotContain("mvnw", "bootstrap/target");
    }

    @Test
    void nameOnlyCommandsThatExist() throws Exception {
        var commands = Pattern.compile("\\./b24-mcp (\\w+)");
        assertThat(all(commands, "README.md", 1)).isSubsetOf(COMMANDS);
        for (var command : COMMANDS) {
            assertThat(Main.run(command, "--help")).isZero();
        }
    }

    private static List<String> all(Pattern pattern, String file, int group) throws IOException {
        return pattern.matcher(read(file))
                .results()
                .map(found -> found.group(group))
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
