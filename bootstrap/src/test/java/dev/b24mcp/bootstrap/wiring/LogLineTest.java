package dev.b24mcp.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineTest {

    @Test
    void theTerminalDoesNotObeyWhatAPortalSent() {
        assertThat(line("refused: \u001b[31mEVIL\u0007\u009b0m, and\n\tmore"))
                .endsWith("refused: \uFFFD[31mEVIL\uFFFD\uFFFD0m, and\n\tmore" + System.lineSeparator());
    }

    @Test
    void whateverLooksLikeACredentialIsMasked() {
        assertThat(line("POST /rest/1/abcdef0123456789/profile?auth=topsecret"))
                .contains("/rest/***/***/profile?auth=***")
                .doesNotContain("abcdef", "topsecret");
    }

    private static String line(String message) {
        return new LogLine().format(new LogRecord(Level.WARNING, message));
    }
}
