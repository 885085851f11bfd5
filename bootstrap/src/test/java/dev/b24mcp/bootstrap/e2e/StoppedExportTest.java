package dev.b24mcp.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.SandboxPortal;
import dev.b24mcp.sandbox.bitrix24.SandboxSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an export that nobody wants any more, and what a person sees of one that goes on. */
@Timeout(120)
@EnabledOnOs(OS.LINUX) // script of util-linux makes the terminal, env of GNU lets signals through
class StoppedExportTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void anInterruptEndsItAndLeavesNoFile() throws Exception {
        var batches = new AtomicInteger();
        var underWay = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        try (var portal = new ScriptedPortal(table(), method -> {
            // the first batch brings both ends of the table, and all others want to go on from there
            if (method.equals("batch") && batches.incrementAndGet() > 1) {
                underWay.countDown();
                await(released);
            }
        })) {
            var line = new ArrayList<>(List.of("env", "--default-signal=INT"));
            line.addAll(Program.commandLine("export", "deals", "--select", "ID", "--output", "deals.csv"));
            var process = start(line, portal.address(), "1/invented0secret").start();
            try {
                underWay.await();
                assertThat(folder.toFile().list()).anyMatch(name -> name.endsWith(".part"));
                new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                        .start()
                        .waitFor();
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
                released.countDown();
            }
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(errors()).isEqualTo("Прервано.\nПрочитано строк: 50. Файл deals.csv не записан.\n");
            assertThat(folder.toFile().list()).containsExactly("errors");
            assertThat(batches).as("one for each lane and no more").hasValueLessThan(8);
        }
    }

    /** A table of many deals, of which only the ends can be read. */
    private static Map<String, String> table() {
        var rows = IntStream.rangeClosed(1, 50)
                .mapToObj(id -> "{'ID':'" + id + "'}")
                .collect(Collectors.joining(",", "[", "]"));
        return Map.of(
                "crm.deal.fields",
                "{'ID':{'type':'integer'}}",
                "batch",
                "{'result':{'c0':" + rows + ",'c1':[{'ID':'100000'}]},'result_error':[],'result_total':{'c0':100000}}");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aReaderThatHasSeenEnoughEndsItQuietly() throws Exception {
        var settings = SandboxSettings.defaults().withVolume(volume -> volume.withDeals(100_000));
        try (var portal = SandboxPortal.start(settings)) {
            var process = start(
                            Program.commandLine("export", "deals"),
                            portal.baseUrl().toString(),
                            portal.webhookToken())
                    .start();
            try (var rows = process.inputReader(UTF_8)) {
                assertThat(rows.readLine()).startsWith("{\"ID\":\"1\",");
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(141);
            assertThat(errors()).isEmpty();
            assertThat(portal.journal().stream().filter(entry -> entry.method().equals("batch")))
                    .as("a whole table takes forty")
                    .hasSizeLessThan(25);
        }
    }

    @Test
    void aFullDiskIsNoReaderThatHasSeenEnough() throws Exception {
        try (var portal = SandboxPortal.start(SandboxSettings.defaults())) {
            var process = start(
                            Program.commandLine("export", "deals"),
                            portal.baseUrl().toString(),
                            portal.webhookToken())
                    .redirectOutput(new File("/dev/full"))
                    .start();
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(errors()).contains("диск полон", "это не все");
        }
    }

    @Test
    void progressIsDrawnOnATerminalUnlessTheRowsAreThere() throws Exception {
        assertThat(atTerminal("--output deals.csv"))
                .contains("Жду ответа…", " строк/с\u001b[K\r")
                .contains("файл deals.csv");
        assertThat(Files.readAllLines(folder.resolve("deals.csv"))).hasSize(1201);
        assertThat(atTerminal("> deals.jsonl")).contains(" строк/с\u001b[K\r");
        assertThat(Files.readAllLines(folder.resolve("deals.jsonl"))).hasSize(1200);
        assertThat(atTerminal("")).contains("{\"ID\":\"1200\"}").doesNotContain("\u001b");
    }

    /** Runs an export in a terminal, and gives what appears there. */
    private String atTerminal(String rest) throws Exception {
        var command = "exec "
                + Program.commandLine("export", "deals", "--demo", "--select", "ID").stream()
                        .map(word -> "'" + word + "'")
                        .collect(Collectors.joining(" "))
                + " " + rest + "\n";
        var script = Files.writeString(folder.resolve("run.sh"), command);
        var builder = new ProcessBuilder("script", "-qec", "sh " + script, "/dev/null").directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("LC_.*|LANG"));
        var process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private ProcessBuilder start(List<String> line, String address, String token) {
        var builder = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().keySet().removeIf(name -> name.matches("LC_.*|LANG"));
        builder.environment().put("BITRIX_BASE_URL", address);
        builder.environment().put("BITRIX_TOKEN", token);
        return builder;
    }

    private String errors() throws IOException {
        return Files.readString(folder.resolve("errors"));
    }
}
