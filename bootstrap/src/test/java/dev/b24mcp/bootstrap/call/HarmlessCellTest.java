package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;

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
}
