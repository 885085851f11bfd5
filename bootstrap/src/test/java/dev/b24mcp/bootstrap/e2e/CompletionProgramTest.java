package dev.b24mcp.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script for shells, in a real bash. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS) // has no bash
class CompletionProgramTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void writeScript() throws Exception {
        try (var program = Program.start(folder, Map.of(), "completion")) {
            Files.writeString(folder.resolve("completion.sh"), program.hangUp());
            assertThat(program.exitCode()).isZero();
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void bashKnowsTheProgramAfterwards() throws Exception {
        assertThat(bash("complete -p b24-mcp")).isEqualTo("complete -o default -F _complete_b24-mcp b24-mcp\n");
    }

    @Test
    void commandsOptionsAndNamesAreCompleted() throws Exception {
        assertThat(completed("too")).isEqualTo("tools");
        assertThat(completed("call", "--fil")).isEqualTo("--filter");
        assertThat(completed("call", "getD")).isEqualTo("getDeals");
        assertThat(completed("call", "--demo", "--limit", "5", "getT")).isEqualTo("getTasks");
        assertThat(completed("call", "getDeals", "--date-hint", "this_m")).isEqualTo("this_month");
        assertThat(completed("export", "dea")).isEqualTo("deals");
        assertThat(completed("export", "deals", "--date-hint", "this_m")).isEqualTo("this_month");
        assertThat(completed("export", "deals", "--format", "js")).isEqualTo("jsonl");
        assertThat(completed("setup", "gem")).isEqualTo("gemini");
    }

    /** What Tab makes of the last word. */
    private String completed(String... words) throws Exception {
        var line = "b24-mcp " + String.join(" ", words);
        return bash("COMP_WORDS=(" + line + "); COMP_CWORD=" + words.length + "; COMP_LINE='" + line + "'; COMP_POINT="
                        + line.length() + "; _complete_b24-mcp; echo \"${COMPREPLY[@]}\"")
                .strip();
    }

    private String bash(String commands) throws Exception {
        var bash = new ProcessBuilder("bash", "--norc", "-c", "source completion.sh && " + commands)
                .directory(folder.toFile())
                // outside of Tab, bash has no options of a completion to set and says so
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(bash.getInputStream().readAllBytes(), UTF_8);
    }
}
