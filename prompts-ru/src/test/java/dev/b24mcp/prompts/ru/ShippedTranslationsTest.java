package dev.b24mcp.prompts.ru;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.domain.text.Placeholders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A translation that is shipped lacks nothing: whoever adds a Russian text adds it there too. */
class ShippedTranslationsTest {

    static final Path FOLDER = Path.of("..", "examples", "prompts");

    private static final Pattern NAME = Pattern.compile("prompts_(.+)\\.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private final MarkdownTexts russian = RussianTexts.load();

    static Stream<Locale> languages() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> NAME.matcher(String.valueOf(file.getFileName())))
                    .filter(name -> name.matches())
                    .map(name -> Locale.forLanguageTag(name.group(1)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveTheSameKeysInTheSameOrder(Locale language) throws Exception {
        assertThat(translation(language).keys()).containsExactlyElementsOf(russian.keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void haveTheSamePlaceholdersInEachText(Locale language) throws Exception {
        assertThat(each(translation(language), ShippedTranslationsTest::placeholders))
                .isEqualTo(each(russian, ShippedTranslationsTest::placeholders));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nameTheSameFieldsAndTools(Locale language) throws Exception {
        assertThat(each(translation(language), ShippedTranslationsTest::names))
                .isEqualTo(each(russian, ShippedTranslationsTest::names));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areTranslatedThroughout(Locale language) throws Exception {
        assertThat(Files.readString(FOLDER.resolve(FileTexts.fileName(language))))
                .doesNotContainPattern(CYRILLIC);
    }

    private static MarkdownTexts translation(Locale language) throws Exception {
        return MarkdownTexts.parse(language, Files.readString(FOLDER.resolve(FileTexts.fileName(language))));
    }

    private static Map<String, List<String>> each(MarkdownTexts texts, Function<String, List<String>> view) {
        return texts.keys().stream().collect(toMap(key -> key, key -> view.apply(texts.text(key))));
    }

    private static List<String> placeholders(String text) {
        return Placeholders.in(text).map(MatchResult::group).distinct().sorted().toList();
    }

    /** What stands in code and is no word of the language. */
    private static List<String> names(String text) {
        return CODE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(code -> !CYRILLIC.matcher(code).find() && !code.equals("UPPER_CASE"))
                .distinct()
                .sorted()
                .toList();
    }
}
