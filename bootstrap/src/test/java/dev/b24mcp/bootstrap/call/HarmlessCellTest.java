package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "-",
                "=",
                "+7 (900) 1",
                "-1\n=2",
                "=cmd|'/c calc'!A0"
            })
    void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String text) {
        assertThat(HarmlessCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-1", "-12.50", "+79001234567", "a=1", " =1", "2026-01-01", "'=1", "«=»"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(HarmlessCell.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[2J", "\u001B]0;title\u0007", "\u009B31m", "a\u0000b", "\u007F"})
    void nothingIsLeftThatATerminalWouldObey(String text) {
        assertThat(HarmlessCell.of(text)).contains("\uFFFD").doesNotContainPattern("\\p{Cc}");
    }

    @Test
    void linesOfATextStay() {
        assertThat(HarmlessCell.of("a\tb\r\nc")).isEqualTo("a\tb\r\nc");
    }
}
