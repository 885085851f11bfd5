package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    @Test
    void nothingIsLeftThatATerminalObeys() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(character -> TerminalText.line("a" + Character.toString(character) + "b")
                                .codePoints()
                                .anyMatch(TerminalTextTest::isObeyed)))
                .isEmpty();
        assertThat(TerminalText.line("\u001b[31mred\u009b2J\u0007\u007f"))
                .isEqualTo("\uFFFD[31mred\uFFFD2J\uFFFD\uFFFD");
    }

    private static boolean isObeyed(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || character == 0x2028
                || character == 0x2029;
    }

    @Test
    void aLineIsALineAndALongerTextKeepsItsLines() {
        assertThat(TerminalText.line("one\r\ntwo\tthree")).isEqualTo("one  two three");
        assertThat(TerminalText.lines("one\ntw\u001bo")).isEqualTo("one\ntw\uFFFDo");
        assertThat(TerminalText.line("a\u202Eb\u200Bc"))
                .as("no invisible signs")
                .isEqualTo("abc");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "Сделка, 6", "漢字, 4", "ｱ, 1", "Ａ, 2", "한글, 4", "e\u0301, 1", "🔥, 2", "—, 1"})
    void countsColumnsAndNotCharacters(String text, int width) {
        assertThat(TerminalText.width(text)).isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"Сделка, 8, \"Сделка  \"", "Сделка, 6, Сделка", "Сделка, 4, Сде…", "漢字漢字, 6, \"漢字… \"", "漢字, 4, 漢字"
            })
    void fillsOrCutsToTheColumn(String text, int columns, String fitted) {
        assertThat(TerminalText.fit(text, columns)).isEqualTo(fitted);
        assertThat(TerminalText.width(fitted)).isEqualTo(columns);
    }
}
