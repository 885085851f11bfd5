package dev.b24mcp.adapter.http;

import dev.b24mcp.application.Doors;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** A running adapter before a fake application, and clients for it. */
class HttpContract {

    static final int BODY_LIMIT = 1_000;

    final FakeEndpoint endpoint = new FakeEndpoint();
    final FakePlainApi plain = new FakePlainApi();
    final HttpClient client = HttpClient.newHttpClient();
    final HttpAdapter adapter;

    HttpContract() {
        this(settings());
    }

    HttpContract(HttpSettings settings) {
        this.adapter = start(settings);
    }

    static HttpSettings settings() {
        return settings(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    static HttpSettings settings(Duration reading, Duration writing, Duration keepAlive) {
        return new HttpSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                AllowedSites.OF_THIS_MACHINE,
                new HttpLimits(BODY_LIMIT, 1_000, OptionalInt.empty(), 6),
                new HttpDeadlines(reading, reading, writing, Duration.ofMinutes(1), keepAlive, Duration.ofSeconds(20)));
    }

    HttpAdapter start(HttpSettings settings) {
        var count = new AtomicInteger();
        return HttpAdapter.start(new Doors(endpoint, plain), settings, () -> "id-" + count.incrementAndGet());
    }

    @AfterEach
    void stop() {
        adapter.close();
        client.close();
    }

    Wire wire() throws IOException {
        return new Wire(adapter);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(adapter.url().resolve(path));
    }

    HttpRequest.Builder post(String message) {
        return request("/mcp").header("Content-Type", "application/json").POST(BodyPublishers.ofString(message));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    static String header(HttpResponse<?> response, String name) {
        return String.join("|", response.headers().allValues(name));
    }
}
