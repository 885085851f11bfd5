package bench.export;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the launcher that listens on a port. The end of this program, however it comes, stops it too. */
record Program(Process process, int port) implements AutoCloseable {

    static Program start(Map<String, String> environment, String announcement, String... arguments)
            throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = Stream.concat(Stream.of("./b24-mcp"), Stream.of(arguments))
                .map(word -> word.equals("PORT") ? String.valueOf(port) : word)
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = process.inputReader();
        var line = output.readLine();
        while (line != null && !line.contains(announcement)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException(List.of(arguments) + " did not start");
        }
        var program = new Program(process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(program::stop));
        // whoever does not read lets the process wait for room
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return program;
    }

    private void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
