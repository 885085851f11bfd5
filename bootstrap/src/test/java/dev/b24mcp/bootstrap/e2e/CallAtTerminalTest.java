package dev.b24mcp.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees who calls a tool, and what happens when they have seen enough. */
@Timeout(120)
@EnabledOnOs(OS.LINUX) // script of util-linux makes the terminal, env of GNU lets signals through
class CallAtTerminalTest {

    private static final String WIPE = "\u001b[K\r";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void progressIsDrawnBesideAnOutputThatStaysClean() throws Exception {
        var seen = atTerminal(
                Map.of(),
                " > answer.json",
                "call",
                "--demo",
                "--json",
                "getDeals",
                "--limit",
                "1000",
                "--date-hint",
                "this_year");
        assertThat(seen).contains("[#", "50 / 1000").endsWith(WIPE);
        assertThat(new ObjectMapper()
                        .readTree(folder.resolve("answer.json").toFile())
                        .at("/result/result"))
                .hasSize(1000);
    }

    @Test
    void theTableHasColoursAndKeepsToTheWidth() throws Exception {
        var arguments = new String[] {"call", "--demo", "getDeals", "--limit", "2", "--date-hint", "this_year"};
        var seen = atTerminal(Map.of(), "", arguments);
        assertThat(seen).startsWith("Жду ответа…" + WIPE + WIPE);
        var left = left(seen);
        assertThat(left).startsWith("\u001b[1mID");
        assertThat(left.lines().limit(3))
                .allSatisfy(line ->
                        assertThat(line.replaceAll("\u001b\\[\\d+m", "")).hasSizeLessThanOrEqualTo(90));
        assertThat(left).contains("CLOSEDATE", "--select");
        assertThat(left(atTerminal(Map.of("NO_COLOR", "1"), "", arguments))).startsWith("ID");
    }

    /** What is still there in the end. */
    private static String left(String seen) {
        return seen.substring(seen.lastIndexOf(WIPE) + WIPE.length());
    }

    /** Runs the program in a terminal of 90 columns, and gives what appears there. */
    private String atTerminal(Map<String, String> environment, String redirection, String... arguments)
            throws Exception {
        var script = folder.resolve("run.sh");
        Files.writeString(
                script,
                "stty cols 90\nexec "
                        + Program.commandLine(arguments).stream()
                                .map(word -> "'" + word + "'")
                                .collect(Collectors.joining(" "))
                        + redirection + "\n");
        var builder = new ProcessBuilder("script", "-qec", "sh " + script, "/dev/null").directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("LC_.*|LANG|NO_COLOR|CLICOLOR.*"));
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    @Test
    void interruptingEndsTheReadingAndTheProcess() throws Exception {
        try (var portal = new EndlessPortal()) {
            var line = new ArrayList<>(List.of("env", "--default-signal=INT"));
            line.addAll(Program.commandLine("call", "getDeals", "--limit", "5000"));
            var builder = new ProcessBuilder(line).directory(folder.toFile());
            builder.environment().put("BITRIX_BASE_URL", portal.address());
            builder.environment().put("BITRIX_TOKEN", "1/invented0secret");
            var output = folder.resolve("output").toFile();
            var errors = folder.resolve("errors").toFile();
            var call = builder.redirectOutput(output).redirectError(errors).start();
            try {
                portal.awaitSlowPage();
                new ProcessBuilder("kill", "-INT", String.valueOf(call.pid()))
                        .start()
                        .waitFor();
                assertThat(call.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                call.destroyForcibly();
            }
            assertThat(call.exitValue()).isEqualTo(130);
            assertThat(output).isEmpty();
            assertThat(errors).content().doesNotContain("Exception", "\tat ", "[#");
            assertThat(portal.requests()).isEqualTo(2);
        }
    }
}
