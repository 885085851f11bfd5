package bench.export;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An emulated portal in a process of its own, with the limits of an ordinary plan and an ordinary distance. */
record Portal(Process process, int port, Map<String, String> settings) implements AutoCloseable {

    /** With the limits of an ordinary plan. */
    static Portal ordinary(long deals) throws IOException, InterruptedException {
        return start(deals, "2/s", "50");
    }

    /** Without limits that anybody would feel. */
    static Portal generous() throws IOException, InterruptedException {
        return start(100_000, "1000/s", "10000");
    }

    private static Portal start(long deals, String rate, String burst) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = new ProcessBuilder(
                        "./b24-mcp", "sandbox", "--port", String.valueOf(port), "--deals", String.valueOf(deals),
                        "--latency", "50ms", "--rate", rate, "--burst", burst)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var settings = new HashMap<String, String>();
        var output = process.inputReader();
        while (settings.size() < 2) {
            var line = output.readLine();
            if (line == null) {
                throw new IOException("the sandbox did not start");
            }
            if (line.contains("BITRIX_")) {
                settings.put(line.strip().split("=")[0], line.strip().split("=", 2)[1]);
            }
        }
        return new Portal(process, port, settings);
    }

    String webhook() {
        return root() + "/" + token() + "/";
    }

    String root() {
        return settings.get("BITRIX_BASE_URL");
    }

    String token() {
        return settings.get("BITRIX_TOKEN");
    }

    /** How many requests it took and how many it refused. */
    JsonNode stats() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sandbox/stats")).build();
            return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofByteArray()).body());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
