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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A portal that always has one more page of deals. From the third page on it answers only after it has been released. */
public final class EndlessPortal implements AutoCloseable {

    private static final int PAGE = 50;
    private static final int PROMPT_PAGES = 2;

    private final HttpServer server;
    private final AtomicInteger pages = new AtomicInteger();
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
        if (exchange.getRequestURI().getPath().contains("/crm.deal.list")) {
            givePage(exchange);
        } else {
            send(exchange, 404, "{\"error\":\"ERROR_METHOD_NOT_FOUND\",\"error_description\":\"Method not found!\"}");
        }
    }

    private void givePage(HttpExchange exchange) throws IOException {
        var page = pages.getAndIncrement();
        if (page >= PROMPT_PAGES) {
            slowPageAsked.countDown();
            await(released);
        }
        var rows = IntStream.range(page * PAGE, (page + 1) * PAGE)
                .mapToObj(id -> "{\"ID\":\"" + (id + 1) + "\"}")
                .collect(Collectors.joining(","));
        send(exchange, 200, "{\"result\":[" + rows + "],\"total\":100000,\"next\":" + (page + 1) * PAGE + "}");
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

    public int pagesAsked() {
        return pages.get();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
