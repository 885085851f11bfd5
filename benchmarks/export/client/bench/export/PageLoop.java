package bench.export;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads all deals page by page with offsets, as most servers do: {@code PageLoop ROOT TOKEN ROOT TOKEN SECONDS}, from the first
 * portal to warm up, from the second to be measured.
 */
final class PageLoop {

    private PageLoop() {}

    public static void main(String[] args) throws Exception {
        read(args[0], args[1], 15, false);
        read(args[2], args[3], Long.parseLong(args[4]), true);
    }

    private static void read(String root, String token, long seconds, boolean measured) throws Exception {
        var json = new ObjectMapper();
        var client = HttpClient.newHttpClient();
        var address = URI.create(root + "/" + token + "/crm.deal.list");
        var began = System.nanoTime();
        var start = 0;
        while (start >= 0 && System.nanoTime() - began < seconds * 1_000_000_000) {
            var body = Map.of("select", Ours.SELECT, "order", Map.of("ID", "ASC"), "start", start);
            var request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            var answer = json.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
            if (answer.has("error")) {
                Thread.sleep(1_000);
            } else {
                if (measured) {
                    System.out.println((System.nanoTime() - began) / 1_000_000 + " " + answer.get("result").size());
                }
                start = answer.path("next").asInt(-1);
            }
        }
    }
}
