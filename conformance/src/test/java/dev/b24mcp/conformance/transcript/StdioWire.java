package dev.b24mcp.conformance.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.conformance.FixtureServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;

/** A process of its own, spoken to over its standard streams. */
final class StdioWire implements Wire {

    private final Process process;

    StdioWire(BlockingQueue<String> received) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FixtureServer.class.getName(),
                        "stdio")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.startVirtualThread(() -> process.inputReader(UTF_8).lines().forEach(received::add));
    }

    @Override
    public void say(String message) throws IOException {
        process.getOutputStream().write((message + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
