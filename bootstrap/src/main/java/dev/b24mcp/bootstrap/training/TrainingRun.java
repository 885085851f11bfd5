package dev.b24mcp.bootstrap.training;

import dev.b24mcp.bootstrap.settings.SettingKey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the program once in a mode, teaches it, and keeps the cache that the JVM writes when it ends. */
public final class TrainingRun {

    private static final String MADE = "cache";

    /** By name, because it knows this package. */
    private static final String PROGRAM = "dev.b24mcp.bootstrap.Main";

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Installation installation;
    private final Map<String, String> settings;

    /**
     * A run with these settings and no others.
     *
     * @param settings that lead to a portal, as an environment
     */
    public TrainingRun(Installation installation, Map<String, String> settings) {
        this.installation = installation;
        this.settings = Map.copyOf(settings);
    }

    /**
     * Makes the cache of a mode and puts it in its place, whole or not at all.
     *
     * @throws IOException when the folder cannot be written to, or the process did not do what it was asked
     */
    public Path make(Mode mode) throws IOException, InterruptedException {
        var caches = Files.createDirectories(installation.caches());
        // beside its place, so that moving it is one step
        var folder = Files.createTempDirectory(caches, ".making-");
        // before anything is started: whoever stops the training stops all that was started for it
        var end = new Thread(() -> abandon(folder));
        Runtime.getRuntime().addShutdownHook(end);
        try {
            train(mode, folder);
            keep(folder.resolve(MADE));
            return Files.move(folder.resolve(MADE), installation.cache(mode), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            forget(end);
            remove(folder);
        }
    }

    /** Without this, a machine that loses its power soon after may find zeros in a file of the right name and size. */
    private static void keep(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    private void train(Mode mode, Path folder) throws IOException, InterruptedException {
        var process = start(mode, folder);
        var watchdog = Thread.ofVirtual().start(() -> endWhenLate(process));
        try {
            mode.teach(process);
            // the JVM that writes the cache has the same output
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
            process.waitFor();
        } finally {
            watchdog.interrupt();
            end(process.toHandle());
        }
    }

    private Process start(Mode mode, Path folder) throws IOException {
        var line = List.of(
                installation.java(),
                "@" + installation.options(mode),
                // what it cannot keep is of no interest to whoever waits for it
                "-Xlog:disable",
                "@" + installation.cachedOptions(),
                "-XX:AOTCacheOutput=" + folder.resolve(MADE),
                "-cp",
                installation.jar().toString(),
                PROGRAM,
                mode.command());
        // a folder without an .env, and an environment without the operator's settings
        var builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(SettingKey::isLikeOne);
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** The JVM that writes the cache is a child of the one that was trained. */
    private static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void abandon(Path folder) {
        var started = ProcessHandle.current().descendants().toList();
        started.forEach(ProcessHandle::destroyForcibly);
        started.forEach(process -> process.onExit().join());
        try {
            remove(folder);
        } catch (IOException _) {
            // what is left of it takes room and does no harm
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // it runs already
        }
    }

    private static void endWhenLate(Process process) {
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            // it has ended in time
        }
    }
}
