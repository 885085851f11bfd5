package dev.b24mcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say has to be true in an archive too, which has no sources. */
class ShippedPagesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> SHIPPED =
            Set.of("README.md", "README.en.md", "LICENSE", ".env.example", "docs", "examples");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");
    private static final Pattern OF_THE_SOURCES =
            Pattern.compile("\\./mvnw|(?:conformance|benchmarks)/\\w|docker (?:compose|build)|/src/test/");

    static Stream<Path> pages() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                    Stream.of("README.md", "README.en.md").map(ROOT::resolve),
                    docs.filter(file -> file.toString().endsWith(".md")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linkToWhatIsShippedAndToTests(Path page) throws IOException {
        var links = LINK.matcher(Files.readString(page))
                .results()
                .map(found -> page.resolveSibling(found.group(1)).normalize())
                .filter(target -> !target.toString().contains("/src/test/"));
        assertThat(links).allSatisfy(target -> {
            assertThat(target).exists();
            assertThat(SHIPPED).contains(ROOT.relativize(target).getName(0).toString());
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sayWhatIsAmongTheSourcesOnly(Path page) throws IOException {
        var text = Files.readString(page);
        if (OF_THE_SOURCES.matcher(text).find()) {
            assertThat(text).containsPattern("исходник|among the sources");
        }
    }
}
