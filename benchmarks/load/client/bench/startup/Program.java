package bench.startup;

import bench.server.ProcessTree;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A started process. Closing it, the end of this program or too long a life stops it and what it has started. */
final class Program implements AutoCloseable {
    private static final Path LOGS = Path.of("benchmarks/startup/target/logs");
    private static final Set<Program> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Program::stop)));
    }

    private final Path log;
    private final Process process;
    private final long began;

    private Program(Path log, Process process, long began) {
        this.log = log;
        this.process = process;
        this.began = began;
    }

    /** Starts a process whose input and output are this program's, and whose errors go to the log of that name. */
    static Program start(String name, List<String> command, Map<String, String> environment) throws IOException {
        Files.createDirectories(LOGS);
        var log = LOGS.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectError(Redirect.to(log.toFile()));
        builder.environment().putAll(environment);
        var began = System.nanoTime();
        var program = new Program(log, builder.start(), began);
        RUNNING.add(program);
        return program;
    }

    /** Stops the process when it lives longer than that, so that nobody waits for its answer any more. */
    void limitTo(long seconds) {
        process.onExit().orTimeout(seconds, TimeUnit.SECONDS).exceptionally(_ -> {
            stop();
            return process;
        });
    }

    double millisSinceStart() {
        return (System.nanoTime() - began) / 1e6;
    }

    Cost cost() {
        return Cost.of(process.toHandle());
    }

    BufferedReader output() {
        return process.inputReader();
    }

    BufferedWriter input() {
        return process.outputWriter();
    }

    /** Fails when there is nobody left to wait for. */
    void check() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("it ended before it answered; its log:\n" + Files.readString(log));
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void stop() {
        ProcessTree.stop(process);
        RUNNING.remove(this);
    }
}
