package dev.b24mcp.adapter.bitrix24.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.b24mcp.adapter.bitrix24.access.oauth.AuthorizationServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before an authorization server, which does its work at once, and keeps its answers back until a test lets them go. */
public final class SlowAuthorization implements AutoCloseable {

    private final URI behind;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);

    /**
     * Starts it.
     *
     * @param behind scheme, host and port
     */
    public SlowAuthorization(URI behind) throws IOException {
        this.behind = behind;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public Optional<AuthorizationServer> address() {
        return AuthorizationServer.of("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Whether a token has been given, though nobody knows of it yet. */
    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Lets all answers go. */
    public void answer() {
        free.countDown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                    .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                    .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
                    .build();
            var response = client.send(request, BodyHandlers.ofByteArray());
            asked.countDown();
            free.await();
            exchange.sendResponseHeaders(response.statusCode(), response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        answer();
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
