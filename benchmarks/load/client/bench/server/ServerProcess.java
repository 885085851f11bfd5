package bench.server;

import bench.http.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A started target; closing it, or the end of this program, stops it and what it has started. */
public final class ServerProcess implements AutoCloseable {
    private static final Path LOGS = Path.of("benchmarks/load/target/logs");
    private static final Duration START = Duration.ofSeconds(120);

    private final Target target;
    private final int port;
    private final Path log;
    private final Process process;

    private ServerProcess(Target target, int port, Path log, Process process) {
        this.target = target;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** Builds the target if need be, starts it on a free port and waits until it listens. */
    public static ServerProcess start(Target target) throws IOException, InterruptedException {
        Files.createDirectories(LOGS);
        if (!target.build().isEmpty() && Files.notExists(Path.of(target.built()))) {
            var built = command(target.build(), 0).inheritIO().redirectOutput(ProcessBuilder.Redirect.DISCARD);
            if (built.start().waitFor() != 0) {
                throw new IOException(target.name() + " was not built: " + target.build());
            }
        }
        var port = freePort();
        var log = LOGS.resolve(target.name() + ".log");
        var process = command(target.start(), port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var server = new ServerProcess(target, port, log, process);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.awaitListening();
        return server;
    }

    public Target target() {
        return target;
    }

    public int port() {
        return port;
    }

    /** What the process and its descendants have used so far. */
    public Usage usage() {
        var usage = Usage.of(process.pid());
        for (var descendant : process.descendants().toList()) {
            usage = usage.plus(Usage.of(descendant.pid()));
        }
        return usage;
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        ProcessTree.stop(process);
    }

    private void awaitListening() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try (var _ = Connection.open(port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    stop();
                    throw new IOException(target.name() + " did not start:\n" + Files.readString(log), notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    private static ProcessBuilder command(String template, int port) {
        var ours = System.getenv().getOrDefault("OURS", "conformance/serve");
        var options = System.getenv().getOrDefault("PEER_JAVA_OPTIONS", "");
        var filled = template.replace("{java}", System.getProperty("java.home") + "/bin/java " + options)
                .replace("{ours}", ours)
                .replace("{port}", Integer.toString(port));
        return new ProcessBuilder(List.of(filled.strip().split("\\s+")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
