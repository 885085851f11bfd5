package dev.b24mcp.bootstrap.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class TextReportTest {

    @Test
    void isPlainWhereThereAreNoColours() {
        assertThat(line(Ansi.OFF, Status.FAILED, "found", "do this")).isEqualTo("✗ Title            found → do this\n");
        assertThat(line(Ansi.OFF, Status.OK, "found", "")).isEqualTo("✓ Title            found\n");
        assertThat(line(Ansi.OFF, Status.SKIPPED, "why", "")).isEqualTo("– Title            why\n");
    }

    @Test
    void coloursTheMarkOnATerminal() {
        assertThat(line(Ansi.ON, Status.WARNING, "found", ""))
                .contains("\u001b[33m!")
                .endsWith("Title            found\n");
    }

    @Test
    void letsNothingSteerTheTerminal() {
        assertThat(line(Ansi.OFF, Status.OK, "Ann\u001b[2J\r\nBob @|red x|@ \u202e", ""))
                .isEqualTo("✓ Title            Ann [2J Bob @|red x|@  \n");
    }

    private static String line(Ansi ansi, Status status, String found, String advice) {
        var text = new StringWriter();
        new TextReport(new PrintWriter(text), ansi).add(new Result("check", "Title", status, found, advice, Map.of()));
        return text.toString();
    }
}
