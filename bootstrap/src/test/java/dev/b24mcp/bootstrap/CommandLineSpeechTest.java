package dev.b24mcp.bootstrap;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.bootstrap.command.Commands;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What picocli says for the program, in both languages. */
class CommandLineSpeechTest {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern ENGLISH_OF_PICOCLI = Pattern.compile("(?i)\\b(usage|commands|show|print|exit)\\b");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void nothingIsReadUntilSomebodyNeedsIt() {
        var program = Commands.parser();
        assertThat(all(program).map(command -> command.getCommandSpec().resourceBundle()))
                .containsOnlyNulls();
        assertThat(program.execute("stdio", "--version")).isZero();
        assertThat(all(program).map(command -> command.getCommandSpec().resourceBundle()))
                .containsOnlyNulls();
    }

    @Test
    void englishHelpHasNoRussianInIt() {
        Locale.setDefault(Locale.ENGLISH);
        assertThat(all(Commands.parser()).map(CommandLine::getUsageMessage))
                .allSatisfy(help -> assertThat(help)
                        .startsWith("Usage: b24-mcp")
                        .doesNotContainPattern(CYRILLIC)
                        .doesNotContain("null"));
    }

    @Test
    void russianHelpHasNoEnglishWordsOfPicocliInIt() {
        Locale.setDefault(Locale.of("ru"));
        assertThat(all(Commands.parser()).map(CommandLine::getUsageMessage))
                .allSatisfy(help -> assertThat(help)
                        .startsWith("Запуск: b24-mcp")
                        .doesNotContainPattern(ENGLISH_OF_PICOCLI)
                        .doesNotContain("null"));
    }

    /** Whoever copies it must not copy a line break into it. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void anExampleStandsOnOneLine(String language) {
        Locale.setDefault(Locale.of(language));
        var example = Pattern.compile("(?m)^(?:Пример|Example): .*\\R(.*)$");
        var afterExamples = all(Commands.parser())
                .flatMap(command -> example.matcher(command.getUsageMessage()).results())
                .map(found -> found.group(1));
        assertThat(afterExamples).hasSize(2).containsOnly("");
    }

    @Test
    void everyCommandAndOptionIsDescribed() {
        for (var command : all(Commands.parser()).toList()) {
            assertThat(command.getUsageMessage()).isNotEmpty();
            var spec = command.getCommandSpec();
            assertThat(spec.usageMessage().description())
                    .as(spec.qualifiedName())
                    .isNotEmpty();
            assertThat(spec.args().stream().filter(argument -> !argument.hidden()))
                    .allSatisfy(argument -> assertThat(argument.description())
                            .as(spec.qualifiedName() + " " + argument)
                            .isNotEmpty());
        }
    }

    @Test
    void nothingIsDescribedThatDoesNotExist() {
        var real = all(Commands.parser())
                .map(CommandLine::getCommandSpec)
                .flatMap(spec -> Stream.concat(
                        Stream.of("description", "footer").map(part -> spec.qualifiedName(".") + ".usage." + part),
                        spec.args().stream()
                                .map(CommandLineSpeechTest::key)
                                .flatMap(key -> Stream.of(key, spec.qualifiedName(".") + "." + key))))
                .collect(toSet());
        var described = ResourceBundle.getBundle("dev.b24mcp.bootstrap.speech.help", Locale.ROOT).keySet().stream()
                .filter(key -> !key.matches("(usage|label|mixinStandardHelpOptions)\\..*"));
        assertThat(described).isSubsetOf(real);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            demo --pot                    ¦ Нет параметра --pot. Возможно, имелось в виду: --port   ¦ There is no option --pot. Did you mean --port?
            sandbx                        ¦ Нет команды sandbx. Возможно, имелось в виду: sandbox   ¦ There is no command sandbx. Did you mean sandbox
            call x --orders=ID            ¦ Нет параметра --orders. Возможно, имелось в виду: --ord ¦ There is no option --orders. Did you mean --ord
            call x --limitt 5             ¦ Нет параметра --limitt. Возможно, имелось в виду: --lim ¦ There is no option --limitt. Did you mean --lim
            demo extra                    ¦ Лишнее: extra                                           ¦ Not expected: extra
            demo --port                   ¦ Нужно указать --port ПОРТ                               ¦ Please give --port PORT
            setup                         ¦ Нужно указать КЛИЕНТ: claude-desktop, claude-code       ¦ Please give CLIENT: claude-desktop, claude-code
            setup emacs                   ¦ КЛИЕНТ: нет значения «emacs», есть claude-desktop       ¦ CLIENT cannot be "emacs"; there are claude-desktop
            setup cursor --stdio --http   ¦ Нужно что-то одно: [--stdio | --http]                   ¦ Please give only one of [--stdio | --http]
            setup cursor --write --write  ¦ --write можно указать только один раз                   ¦ --write may be given only once
            stdio --demo=maybe            ¦ --demo: значение «maybe» не подходит                    ¦ --demo cannot be "maybe"
            sandbox --deals many          ¦ --deals: нужно целое число, а дано «many»               ¦ --deals has to be a whole number, not "many"
            sandbox --deals -1            ¦ --deals: от 0 до 2000000                                ¦ --deals: from 0 to 2000000
            sandbox --fault html503       ¦ --fault: сбоя «html503» нет                             ¦ --fault: there is no fault "html503"
            demo --port --host            ¦ Нужно указать --port ПОРТ                               ¦ Please give --port PORT
            """)
    void aWrongCommandLineIsExplainedInTwoLines(String line, String russian, String english) {
        for (var language : List.of("ru", "en")) {
            var said = complaint(language, line.split(" "));
            assertThat(said).hasSize(2);
            assertThat(said.getFirst()).startsWith(language.equals("ru") ? russian : english);
            assertThat(said.getLast())
                    .startsWith(language.equals("ru") ? "Справка: b24-mcp" : "Help: b24-mcp")
                    .endsWith(" --help");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void aMissingCommandIsAskedFor(String language) {
        assertThat(complaint(language))
                .first()
                .asString()
                .startsWith(language.equals("ru") ? "Нужна команда: demo, " : "Please give a command: demo, ");
    }

    @Test
    void theTerminalDoesNotObeyWhatWasTyped() {
        assertThat(complaint("en", "demo", "--\u001b[31mport").getFirst())
                .contains("port")
                .doesNotContain("\u001b");
    }

    private static List<String> complaint(String language, String... arguments) {
        Locale.setDefault(Locale.of(language));
        var errors = new StringWriter();
        var code = Commands.parser().setErr(new PrintWriter(errors)).execute(arguments);
        assertThat(code).isEqualTo(ExitCode.USAGE);
        return errors.toString().lines().toList();
    }

    private static String key(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName().replaceFirst("^-+", "")
                : argument.descriptionKey();
    }

    private static Stream<CommandLine> all(CommandLine program) {
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream());
    }
}
