package bench.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Emulated portals, each in a process of its own. */
final class Portal {

    /** The sandbox's only webhook. */
    static final String TOKEN = "1/sandboxwebhook0000";

    private Portal() {}

    /** Requests of a warm-up, and the time after which the portal has forgotten them. */
    private static final int WARM_UP = 48;

    private static final int WARM_UPS = 3;

    private static final Duration FORGOTTEN = Duration.ofSeconds(WARM_UP / 2 + 2);

    /**
     * With the limits of an ordinary plan at an ordinary distance, with code that has run before: a portal has not been started
     * for its next caller.
     */
    static Program ordinary(long deals) throws IOException, InterruptedException {
        var portal = start(deals, "50ms", "2/s", "50");
        try (var client = HttpClient.newHttpClient()) {
            for (int number = 0; number < WARM_UPS * WARM_UP; number++) {
                client.send(batch(portal, number), BodyHandlers.discarding());
                if (number % WARM_UP == WARM_UP - 1) {
                    Thread.sleep(FORGOTTEN);
                }
            }
        }
        return portal;
    }

    /** Fifty pages by offset or by identifier, in turn. */
    private static HttpRequest batch(Program portal, int number) {
        var commands = IntStream.range(0, 50)
                .mapToObj(page -> "\"c" + page + "\":\"crm.deal.list?" + (number % 2 == 0
                        ? "start=" + page * 50
                        : "start=-1&filter[>ID]=" + page * 50 + "&order[ID]=ASC") + "&select[]=ID&select[]=TITLE\"")
                .collect(Collectors.joining(","));
        return HttpRequest.newBuilder(URI.create(webhook(portal) + "batch"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"halt\":0,\"cmd\":{" + commands + "}}"))
                .build();
    }

    /** At the same distance, without limits that anybody would feel. */
    static Program generous() throws IOException {
        return start(100_000, "50ms", "1000/s", "10000");
    }

    /** Without limits, right here. */
    static Program near() throws IOException {
        return start(100_000, "0ms", "off", "50");
    }

    /** From now on it takes so long to answer. */
    static void move(Program portal, String latency) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + "/sandbox/faults"))
                    .POST(BodyPublishers.ofString("delay=" + latency))
                    .build();
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("the sandbox answered " + status);
            }
        }
    }

    private static Program start(long deals, String latency, String rate, String burst) throws IOException {
        return Program.start(
                // a portal is no program that has just been started
                Map.of("B24_MCP_JAVA_OPTIONS", "-XX:CompileThresholdScaling=1"),
                "BITRIX_TOKEN",
                "sandbox", "--port", "PORT", "--deals", String.valueOf(deals),
                "--latency", latency, "--rate", rate, "--burst", burst);
    }

    static String root(Program portal) {
        return "http://127.0.0.1:" + portal.port() + "/rest";
    }

    static String webhook(Program portal) {
        return root(portal) + "/" + TOKEN + "/";
    }

    /** How many requests it took and how many it refused. */
    static JsonNode stats(Program portal) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portal.port() + "/sandbox/stats"))
                    .build();
            return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofByteArray()).body());
        }
    }
}
