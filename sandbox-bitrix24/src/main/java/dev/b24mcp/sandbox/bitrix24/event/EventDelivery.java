package dev.b24mcp.sandbox.bitrix24.event;

import dev.b24mcp.sandbox.bitrix24.rest.PhpQuery;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Brings events to handlers: once, as a form, in no order, and to this machine only, for this is a toy. */
public final class EventDelivery {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Map<String, Object>> auth;

    /**
     * A delivery that does not wait for anybody.
     *
     * @param auth what a handler can call the portal back with
     */
    public EventDelivery(Supplier<Map<String, Object>> auth) {
        this.auth = auth;
    }

    void send(EventHandler handler, long entityId, Instant time) {
        var address = address(handler.url());
        if ("http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            var event = new LinkedHashMap<String, Object>();
            event.put("event", handler.event());
            event.put("data", EventData.of(handler.event(), entityId));
            event.put("ts", String.valueOf(time.getEpochSecond()));
            event.put("auth", auth.get());
            Thread.startVirtualThread(() -> post(address, PhpQuery.write(event)));
        }
    }

    private static URI address(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException _) {
            return URI.create("");
        }
    }

    private static void post(URI address, String form) {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            System.getLogger(EventDelivery.class.getName()).log(Level.DEBUG, "A handler was not there for an event", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
