package bench.latency;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the launcher that listens on a port. */
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
        for (var line = output.readLine(); line == null || !line.contains(announcement); line = output.readLine()) {
            if (line == null) {
                throw new IOException(List.of(arguments) + " did not start");
            }
        }
        // whoever does not read lets the process wait for room
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return new Program(process, port);
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
