package dev.b24mcp.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The program, running as a process of its own with nothing in its environment but what a test puts there. */
public final class Program implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Pattern URL = Pattern.compile("https?://\\S+/(mcp|rest)");

    private final Process process;
    private final BufferedReader output;
    private final BlockingQueue<String> errorLines = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> errors;

    private Program(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.errors = CompletableFuture.supplyAsync(() -> all(process.errorReader(UTF_8)), Thread::startVirtualThread);
    }

    /** The command line that runs the program with these arguments. */
    public static List<String> commandLine(String... arguments) {
        var line = new ArrayList<>(List.of(
                JAVA,
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Xlog:disable",
                "-Xlog:all=warning:stderr",
                "-XX:+UseSerialGC",
                // a process that lives for a second is not worth compiling well
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.b24mcp.bootstrap.Main"));
        line.addAll(List.of(arguments));
        return line;
    }

    public static Program start(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        var builder = new ProcessBuilder(commandLine(arguments)).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    public static Program start(String... arguments) throws IOException {
        return start(new File("target").toPath(), Map.of(), arguments);
    }

    /** Waits for the line of output that names an address, and gives the address. */
    public String address() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var found = URL.matcher(line);
            if (found.find()) {
                return found.group();
            }
        }
        throw new IllegalStateException("ended without an address: " + errors.join());
    }

    public long pid() {
        return process.pid();
    }

    public void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    public String hear() throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("ended without an answer: " + errors.join());
        }
        return line;
    }

    /** Ends the input and gives the rest of the output. */
    public String hangUp() throws IOException {
        process.getOutputStream().close();
        var rest = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            rest.append(line).append('\n');
        }
        return rest.toString();
    }

    /** Waits for the end and gives the exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running");
        }
        return process.exitValue();
    }

    /** Asks the process to end, as a service manager does. */
    public void terminate() {
        // unlike Process.destroy, this leaves the streams open for what the process has to say
        process.toHandle().destroy();
    }

    /** Everything that the process wrote to its standard error; complete once it has ended. */
    public String errors() {
        return errors.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Waits for a line of standard error with these words, and gives it. What was waited for before is gone. */
    String awaitError(String words) throws InterruptedException {
        for (var line = nextError(); line != null; line = nextError()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new IllegalStateException("never said: " + words);
    }

    private @Nullable String nextError() throws InterruptedException {
        return errorLines.poll(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private String all(BufferedReader reader) {
        try (reader) {
            var all = new StringBuilder();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                errorLines.add(line);
                all.append(line).append('\n');
            }
            return all.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
