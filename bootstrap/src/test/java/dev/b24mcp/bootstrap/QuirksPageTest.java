package dev.b24mcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page of Bitrix24's quirks names tests that exist. */
class QuirksPageTest {

    private static final Path PAGE = Path.of("..", "docs", "bitrix24-quirks.md");
    private static final Pattern TEST = Pattern.compile("\\[(\\w+)\\.(\\w+)]\\(([^)]+\\.java)\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*\\| \\[.* \\|$");

    @Test
    void hasAllFortyInTheirOrder() throws IOException {
        assertThat(found(ROW).map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void namesATestInEveryOtherTableToo() throws IOException {
        var rows = Pattern.compile("(?m)^\\|(?! №|---| Особенность| \\d).*$");
        assertThat(found(rows).map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsPattern(TEST));
    }

    @TestFactory
    Stream<DynamicTest> namesOnlyTestsThatExist() throws IOException {
        return found(TEST)
                .map(link ->
                        DynamicTest.dynamicTest(link.group(1) + "." + link.group(2), () -> assertThatItExists(link)));
    }

    private static void assertThatItExists(MatchResult link) {
        var file = PAGE.resolveSibling(link.group(3));
        assertThat(file).hasFileName(link.group(1) + ".java");
        assertThat(file)
                .content()
                .containsPattern("(?s)@(Test|ParameterizedTest|TestFactory)\\b((?!\\bvoid\\b).)*\\bvoid "
                        + link.group(2) + "\\(");
    }

    private static Stream<MatchResult> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE)).results();
    }
}
