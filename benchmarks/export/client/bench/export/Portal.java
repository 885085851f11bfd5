package bench.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Emulated portals, each in a process of its own. */
final class Portal {

    /** The sandbox's only webhook. */
    static final String TOKEN = "1/sandboxwebhook0000";

    private Portal() {}

    /** With the limits of an ordinary plan at an ordinary distance. */
    static Program ordinary(long deals) throws IOException {
        return start(deals, "50ms", "2/s", "50");
    }

    /** At the same distance, without limits that anybody would feel. */
    static Program generous() throws IOException {
        return start(100_000, "50ms", "1000/s", "10000");
    }

    /** Without limits, that far away. */
    static Program distant(String latency) throws IOException {
        return start(100_000, latency, "off", "50");
    }

    private static Program start(long deals, String latency, String rate, String burst) throws IOException {
        return Program.start(
                Map.of(),
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
