package dev.b24mcp.bootstrap.e2e.promise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /mcp/sse}: the endpoint, the handshake, and what the same caller gets elsewhere. */
class SharedResultsTest extends PromiseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/mcp | {'jsonrpc':'2.0','id':1,'method':'tools/call','params':{'name':'getDeals','arguments':{'limit':1}}}"
                        + " | tools/call",
                "/mcp | {'jsonrpc':'2.0','id':1,'method':'resources/read','params':{'uri':'crm/deals'}} | resources/read",
                "/mcp/tool/call | {'tool':'getDeals','params':{'limit':1}} | tools/call",
                "/mcp/resource/query | {'resource':'crm/deals','params':{'limit':1}} | resources/query"
            })
    void aSubscriberHearsWhatItsCallerGetsElsewhere(String path, String body, String method) throws Exception {
        try (var subscriber = new Subscriber("")) {
            assertThat(subscriber.next()).startsWith("/mcp/messages?sessionId=");
            assertThat(subscriber.next()).contains("\"method\":\"initialize\"", "\"serverInfo\"");
            server.post(path, body);
            assertThat(subscriber.next())
                    .contains("\"method\":\"" + method + "\"", "\"result\"")
                    .doesNotContain("\"id\":1");
        }
    }

    @Test
    void nobodyHearsWhatComesThroughAProxy() throws Exception {
        try (var proxied = new Subscriber("X-Forwarded-For: 203.0.113.7\r\n");
                var local = new Subscriber("")) {
            skipGreeting(proxied);
            skipGreeting(local);
            server.post("/mcp/tool/call", "{'tool':'getDeals','params':{'limit':1}}");
            assertThat(local.next()).contains("tools/call");
            proxied.send("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}");
            assertThat(proxied.next()).contains("\"id\":9");
        }
    }

    private static void skipGreeting(Subscriber subscriber) throws IOException {
        subscriber.next();
        subscriber.next();
    }

    /** Listens to events over a bare socket. */
    private final class Subscriber implements AutoCloseable {

        private final Socket socket =
                new Socket(server.url().getHost(), server.url().getPort());
        private final BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        private String address = "";

        Subscriber(String headers) throws IOException {
            var head = "GET /mcp/sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n" + headers + "\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
        }

        String next() throws IOException {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    var data = line.substring("data: ".length());
                    address = data.startsWith("/mcp/messages") ? data : address;
                    return data;
                }
            }
            return "the end";
        }

        void send(String message) throws Exception {
            var request = HttpRequest.newBuilder(server.url().resolve(address))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(message));
            server.client().send(request.build(), BodyHandlers.discarding());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
