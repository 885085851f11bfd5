package dev.b24mcp.bootstrap.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    private static Locale inEnvironment(Map<String, String> environment) {
        return Language.of(environment, Optional.empty());
    }
}
