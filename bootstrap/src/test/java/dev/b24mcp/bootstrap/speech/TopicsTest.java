package dev.b24mcp.bootstrap.speech;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome;
import dev.b24mcp.bootstrap.settings.SettingKey;
import dev.b24mcp.bootstrap.wiring.CrmProviders;
import dev.b24mcp.bootstrap.wiring.Provider;
import dev.b24mcp.sandbox.bitrix24.fault.FaultSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of words: both languages say the same, and everything in them is said somewhere. */
class TopicsTest {

    private static final Path FILES = Path.of("src/main/resources/dev/b24mcp/bootstrap/speech");
    private static final Path CODE = Path.of("src/main/java");
    private static final String ENGLISH = "_en";

    private static final Pattern GAP = Pattern.compile("\\$?\\{[^}]+}|%%|%n|--[a-z-]+|[A-Z]+_[A-Z_]+");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern SAID = Pattern.compile(
            "\\b(?:say|explain|wrong|\\w+Exception)\\(\\s*(?:[^\";]*\\? )?\"(\\w+)\"(?:\\s*: \"(\\w+)\")?");

    private static final String PROVIDERS =
            CrmProviders.SHIPPED.all().stream().map(Provider::name).collect(joining("|"));
    private static final Pattern VENDOR_WORD = Pattern.compile("(?iu)bitrix|битрикс|портал|portal|вебхук|webhook");

    static Stream<String> topics() throws IOException {
        return files(FILES)
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(topic -> !topic.endsWith(ENGLISH));
    }

    /** Those whose phrases are filled by {@link Phrases}; picocli fills those of the help in its own way. */
    static Stream<String> spokenTopics() throws IOException {
        return topics().filter(topic -> !topic.equals("help"));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void haveTheSameKeysAndGapsInBothLanguages(String topic) throws IOException {
        var russian = read(topic);
        var english = read(topic + ENGLISH);
        assertThat(english.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(russian.stringPropertyNames())
                .isNotEmpty();
        for (var key : russian.stringPropertyNames()) {
            assertThat(gaps(english.getProperty(key))).as(key).isEqualTo(gaps(russian.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void areWrittenInTheirLanguage(String topic) throws IOException {
        var russian = read(topic);
        var english = read(topic + ENGLISH);
        for (var key : russian.stringPropertyNames()) {
            var phrase = russian.getProperty(key);
            var translation = english.getProperty(key);
            assertThat(phrase).as(key).isNotBlank();
            assertThat(translation).as(key).isNotBlank().doesNotContainPattern(CYRILLIC);
            // what has no words in it, as a list of names, is the same in both
            assertThat(CYRILLIC.matcher(phrase).find()).as(key).isNotEqualTo(phrase.equals(translation));
        }
    }

    @ParameterizedTest
    @MethodSource("spokenTopics")
    void areReadByTheirFormatAsTheyAreMeant(String topic) throws IOException {
        for (var file : List.of(topic, topic + ENGLISH)) {
            var phrases = read(file);
            for (var key : phrases.stringPropertyNames()) {
                var phrase = phrases.getProperty(key);
                assertThat(phrase.replace("''", ""))
                        .as("apostrophes are written twice")
                        .doesNotContain("'");
                assertThat(new MessageFormat(phrase, Locale.ROOT).toPattern().replace("number,#", "number,"))
                        .isEqualTo(phrase);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("spokenTopics")
    void haveNothingThatIsNeverSaid(String topic) throws IOException {
        var code = code();
        assertThat(code).contains("\"" + topic + "\"");
        assertThat(read(topic).stringPropertyNames()).allMatch(key -> byName().contains(key) || isSaid(key, code));
    }

    /** Under its whole name, or under a beginning to which the code adds the name of what happened; a provider's is said for it. */
    private static boolean isSaid(String whole, String code) {
        var key = whole.replaceFirst("^(" + PROVIDERS + ")\\.", "");
        var beginning = key.substring(0, key.lastIndexOf('.') + 1);
        return code.contains("\"" + key + "\"") || (!beginning.isEmpty() && code.contains("\"" + beginning + "\""));
    }

    /** What the doctor and the set-up say of any CRM; other topics are those of the sandbox and of one CRM's login. */
    @ParameterizedTest
    @ValueSource(strings = {"doctor", "setup"})
    void haveTheWordsOfAVendorUnderItsNameOnly(String topic) throws IOException {
        for (var file : List.of(topic, topic + ENGLISH)) {
            var phrases = read(file);
            assertThat(phrases.stringPropertyNames())
                    .filteredOn(key -> !key.matches("(" + PROVIDERS + ")\\..*"))
                    .allSatisfy(
                            key -> assertThat(phrases.getProperty(key)).as(key).doesNotContainPattern(VENDOR_WORD));
        }
    }

    @Test
    void haveEverythingThatIsSaid() throws IOException {
        var said = SAID.matcher(code())
                .results()
                .flatMap(call -> Stream.of(call.group(1), call.group(2)))
                .filter(Objects::nonNull)
                .toList();
        var known = new Properties();
        for (var topic : spokenTopics().toList()) {
            known.putAll(read(topic));
        }
        assertThat(known.stringPropertyNames()).containsAll(said);
        assertThat(said).hasSizeGreaterThan(30);
    }

    @Test
    void haveAPhraseForEverythingThatIsSaidByItsName() throws IOException {
        assertThat(read("settings").stringPropertyNames()).containsAll(names(SettingKey.values()));
        assertThat(read("sandbox").stringPropertyNames()).containsAll(names(FaultSyntaxException.Problem.values()));
        assertThat(read("login").stringPropertyNames()).containsAll(names(LoginOutcome.Reason.values()));
    }

    @Test
    void haveAllTheWordsAndTheCodeHasNone() throws IOException {
        assertThat(code()).doesNotContainPattern(CYRILLIC);
    }

    @Test
    void areFoundInTheLanguageThatIsAskedForWhateverTheProcessSpeaks() {
        assertThat(Phrases.of("http", Locale.of("ru")).say("listening", "x")).isEqualTo("MCP-сервер слушает x");
        assertThat(Phrases.of("http", Locale.ENGLISH).say("listening", "x")).isEqualTo("The MCP server listens on x");
    }

    private static List<String> byName() {
        return Stream.of(SettingKey.values(), FaultSyntaxException.Problem.values(), LoginOutcome.Reason.values())
                .flatMap(names -> names(names).stream())
                .toList();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> gaps(String phrase) {
        return GAP.matcher(phrase)
                .results()
                .map(gap -> gap.group())
                .sorted()
                .distinct()
                .toList();
    }

    private static Properties read(String file) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(FILES.resolve(file + ".properties"), UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static String code() throws IOException {
        return files(CODE).map(TopicsTest::text).collect(joining("\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }
}
