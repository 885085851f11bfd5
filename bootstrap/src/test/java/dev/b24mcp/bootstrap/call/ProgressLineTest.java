package dev.b24mcp.bootstrap.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final String END = "\u001b[K\r";

    private final StringWriter terminal = new StringWriter();
    private final ProgressLine line = new ProgressLine(new PrintWriter(terminal), "waiting");

    @Test
    void isDrawnOverAndOverAndWipedOff() {
        line.report(50, OptionalLong.of(100), "");
        line.report(75, OptionalLong.of(100), "");
        line.close();
        line.report(80, OptionalLong.of(100), "too late");
        line.close();
        assertThat(terminal.toString().split(END.replace("[", "\\["), -1))
                .containsExactly(
                        "waiting",
                        "[" + "#".repeat(15) + ".".repeat(15) + "] 50 / 100",
                        "[" + "#".repeat(22) + ".".repeat(8) + "] 75 / 100",
                        "",
                        "");
    }

    @Test
    void aShortReadShowsOnlyThatItWaits() {
        line.report(5, OptionalLong.of(5), "");
        line.close();
        assertThat(terminal).hasToString("waiting" + END + END);
    }

    @Test
    void theEndMayComeWithoutATotal() {
        line.report(50, OptionalLong.of(100), "");
        line.report(100, OptionalLong.empty(), "");
        line.close();
        assertThat(terminal.toString()).endsWith("50 / 100" + END + END);
    }

    @Test
    void whatIsSaidBesideStandsBehindTheNumbers() {
        line.report(50, OptionalLong.of(100), "fast");
        assertThat(terminal.toString()).endsWith("] 50 / 100, fast" + END);
        line.report(100, OptionalLong.of(100), "slow");
        assertThat(terminal.toString()).endsWith(END + "100, slow" + END);
    }
}
