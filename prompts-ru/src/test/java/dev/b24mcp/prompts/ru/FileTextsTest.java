package dev.b24mcp.prompts.ru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTextsTest {

    private static final String BUILT_IN = """
            ## greeting

            Здравствуйте, {name}!

            ## farewell

            До свидания.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void putsTheFileOverTheBuiltInTextsKeyByKey() throws Exception {
        write("ru", "## greeting\n\nПривет, {name}!\n");
        var texts = open("ru");
        assertThat(texts.text("greeting", Map.of("name", "Анна"))).isEqualTo("Привет, Анна!");
        assertThat(texts.text("farewell")).isEqualTo("До свидания.");
        assertThat(texts.find("no.such.key")).isEmpty();
    }

    @Test
    void doesWithoutAFile() throws Exception {
        assertThat(open("ru").text("farewell")).isEqualTo("До свидания.");
    }

    @Test
    void speaksTheLanguageOfItsFileWhateverTheFileLacks() throws Exception {
        write("en", "");
        assertThat(open("en").locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void takesAFileThatAnEditorMarkedAsUnicodeAndEndedTheLinesOfInItsOwnWay() throws Exception {
        write("ru", "\uFEFF## greeting\r\n\r\nПривет,\r\n{name}!\r\n");
        assertThat(open("ru").text("greeting")).isEqualTo("Привет,\n{name}!");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("## farewell\n\na\n\n## farewell\n\nb\n", "line 5: farewell comes twice"),
                Arguments.of("# Title\n\n## farewel\n\nПока.\n", "line 3: there is no such key as farewel"),
                Arguments.of(
                        "## greeting\n\n\nПривет,\n{name}, от {nmae}!\n", "line 5: greeting has no placeholder {nmae}"),
                Arguments.of("## farewell\n\n" + "x".repeat(1024 * 1024), "more than 1048576 bytes"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void saysWhereTheTroubleIsAndStaysAsItWas(String markdown, String problem) throws Exception {
        write("ru", "## farewell\n\nПока.\n");
        var texts = open("ru");
        write("ru", markdown);
        assertThatExceptionOfType(BrokenTextsException.class)
                .isThrownBy(texts::reload)
                .withMessage(problem);
        assertThat(texts.text("farewell")).isEqualTo("Пока.");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws Exception {
        Files.writeString(folder.resolve("prompts_ru.md"), "## farewell\n\nПока.\n", Charset.forName("windows-1251"));
        assertThatExceptionOfType(BrokenTextsException.class)
                .isThrownBy(() -> open("ru"))
                .withMessage("line 3: not UTF-8");
    }

    @Test
    void doesNotTryToReadWhatIsNoFile() throws Exception {
        Files.createDirectory(folder.resolve("prompts_ru.md"));
        assertThatExceptionOfType(BrokenTextsException.class)
                .isThrownBy(() -> open("ru"))
                .withMessage("it is no file that can be read");
    }

    @Test
    void readsALargeFileOfNothingButHeadingsInNoTime() throws Exception {
        write("ru", "## a\n\n".repeat(150_000));
        assertThat(open("ru").text("farewell")).isEqualTo("До свидания.");
    }

    @Test
    void tellsOnceOfEachTextThatATranslationLacks() throws Exception {
        write("en", "## greeting\n\nHello, {name}!\n");
        try (var ear = Ear.open()) {
            var texts = open("en");
            assertThat(texts.text("farewell")).isEqualTo("До свидания.");
            write("en", "## greeting\n\nHi, {name}!\n");
            assertThat(texts.reload()).isTrue();
            assertThat(ear.heard())
                    .containsExactly("prompts_en.md lacks farewell; the built-in text stands in for each");
        }
    }

    @Test
    void expectsNotAllTextsInTheBuiltInLanguage() throws Exception {
        write("ru", "## greeting\n\nПривет, {name}!\n");
        try (var ear = Ear.open()) {
            open("ru");
            assertThat(ear.heard()).isEmpty();
        }
    }

    private FileTexts open(String language) throws BrokenTextsException {
        return FileTexts.open(folder, Locale.forLanguageTag(language), MarkdownTexts.parse(Locale.of("ru"), BUILT_IN));
    }

    private void write(String language, String markdown) throws IOException {
        Files.writeString(folder.resolve("prompts_" + language + ".md"), markdown);
    }
}
