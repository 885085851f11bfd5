package dev.b24mcp.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A portal that always has one more page of deals. All but the first come in batches, and only after it has been released. */
public final class EndlessPortal implements AutoCloseable {

    private static final int PAGE = 50;
    private static final int DEALS = 100_000;
    private static final Pattern COMMAND = Pattern.compile("\"c(\\d+)\":\"");

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger(1);
    private final CountDownLatch slowPageAsked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    public EndlessPortal() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/rest/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/rest";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.contains("/crm.deal.list")) {
            requests.getAndIncrement();
            send(exchange, 200, "{\"result\":" + rows(0) + ",\"total\":" + DEALS + ",\"next\":50}");
        } else if (path.contains("/batch")) {
            giveBatch(exchange);
        } else {
            send(exchange, 404, "{\"error\":\"ERROR_METHOD_NOT_FOUND\",\"error_description\":\"Method not found!\"}");
        }
    }

    private void giveBatch(HttpExchange exchange) throws IOException {
        var commands = COMMAND.matcher(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
        requests.getAndIncrement();
        slowPageAsked.countDown();
        await(released);
        var results = commands.stream()
                .map(command -> "\"c" + command + "\":" + rows(pages.getAndIncrement()))
                .collect(Collectors.joining(","));
        send(
                exchange,
                200,
                "{\"result\":{\"result\":{" + results
                        + "},\"result_error\":[],\"result_total\":[],\"result_next\":[]}}");
    }

    /** The newest first. */
    private static String rows(int page) {
        return IntStream.range(page * PAGE, (page + 1) * PAGE)
                .mapToObj(row -> "{\"ID\":\"" + (DEALS - row) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Blocks until the page that takes long has been asked for. */
    public void awaitSlowPage() throws InterruptedException {
        slowPageAsked.await();
    }

    /** From here on every page comes at once. */
    public void release() {
        released.countDown();
    }

    /** Requests for deals. */
    public int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
