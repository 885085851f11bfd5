package dev.b24mcp.bootstrap.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    @Test
    void isRussianWhereNobodyNamesALanguage() {
        assertThat(inEnvironment(Map.of())).isEqualTo(RUSSIAN);
        assertThat(inEnvironment(Map.of("LANG", "C.UTF-8"))).isEqualTo(RUSSIAN);
        assertThat(inEnvironment(Map.of("LC_ALL", "POSIX"))).isEqualTo(RUSSIAN);
        assertThat(inEnvironment(Map.of("LANG", ""))).isEqualTo(RUSSIAN);
    }

    @Test
    void isEnglishForEverybodyWhoNamesAnotherLanguage() {
        assertThat(inEnvironment(Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Locale.ENGLISH);
        assertThat(inEnvironment(Map.of("LANG", "de"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void listensToTheVariablesInTheOrderOfPosix() {
        assertThat(inEnvironment(Map.of("LC_ALL", "ru_RU.UTF-8", "LC_MESSAGES", "en_US", "LANG", "en_US")))
                .isEqualTo(RUSSIAN);
        assertThat(inEnvironment(Map.of("LC_ALL", "", "LC_MESSAGES", "en_US", "LANG", "ru_RU")))
                .isEqualTo(Locale.ENGLISH);
    }

    @Test
    void isTheSystemsWhereItHasOneWithoutAVariable() {
        assertThat(Language.of(Map.of(), Optional.of(Locale.GERMANY))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(Map.of(), Optional.of(Locale.of("ru", "RU")))).isEqualTo(RUSSIAN);
    }

    /** It speaks where there is no Java yet. */
    @ParameterizedTest
    @DisabledOnOs(OS.WINDOWS) // has no such launcher
    @ValueSource(
            strings = {
                "",
                "LANG=C.UTF-8",
                "LANG=ru",
                "LANG=ru_RU.UTF-8",
                "LANG=rum",
                "LANG=en_US.UTF-8",
                "LANG=Cherokee",
                "LC_MESSAGES=de_DE@euro,LANG=ru_RU",
                "LC_ALL=POSIX,LANG=en_US"
            })
    void isTheLaunchersToo(String variables) throws Exception {
        Map<String, String> environment = variables.isEmpty()
                ? Map.of()
                : Arrays.stream(variables.split(","))
                        .map(variable -> variable.split("="))
                        .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
        var script = Path.of("..", ".mvn", "find-jdk.sh");
        var builder = new ProcessBuilder("sh", "-c", ". \"$0\" && tell ru en", script.toString());
        builder.environment().keySet().removeAll(Set.of("LC_ALL", "LC_MESSAGES", "LANG"));
        builder.environment().putAll(environment);
        var launcher = builder.redirectErrorStream(true).start();

        assertThat(launcher.inputReader().readLine())
                .isEqualTo("b24-mcp: " + inEnvironment(environment).getLanguage());
        assertThat(launcher.waitFor()).isZero();
    }

    private static Locale inEnvironment(Map<String, String> environment) {
        return Language.of(environment, Optional.empty());
    }
}
