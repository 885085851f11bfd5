package dev.b24mcp.adapter.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server that answers each method with what a test wrote down, in that order, and writes down what it was asked. */
final class ScriptedServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Queue<Answer>> script = new ConcurrentHashMap<>();
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** What came: headers by lower-case name. */
    record Request(String method, Map<String, String> headers, String body) {}

    private record Answer(int status, String type, String body, String session, boolean isWhole) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    ScriptedServer json(String method, int status, String body) {
        return then(method, new Answer(status, "application/json", body, "", true));
    }

    ScriptedServer events(String method, String body) {
        return then(method, new Answer(200, "text/event-stream", body, "", true));
    }

    /** Events, and then nothing more for as long as the test lasts. */
    ScriptedServer openEvents(String method, String body) {
        return then(method, new Answer(200, "text/event-stream", body, "", false));
    }

    /** Agrees to {@code initialize} and opens a session. */
    ScriptedServer session(String id) {
        return then(
                "POST",
                new Answer(
                        200,
                        "application/json",
                        "{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{\"protocolVersion\":\"2025-11-25\"}}",
                        id,
                        true));
    }

    private ScriptedServer then(String method, Answer answer) {
        script.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Waits for the next request of the method; others are passed over. */
    Request next(String method) throws InterruptedException {
        while (true) {
            var request = requests.poll(30, TimeUnit.SECONDS);
            if (request == null) {
                throw new IllegalStateException("nothing was asked");
            }
            if (request.method().equals(method)) {
                return request;
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = new ConcurrentHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var planned = script.getOrDefault(exchange.getRequestMethod(), new ArrayDeque<>());
        Answer answer;
        synchronized (planned) {
            answer = planned.poll();
        }
        requests.add(new Request(exchange.getRequestMethod(), headers, body));
        if (answer == null) {
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("GET") ? 405 : 202, -1);
        } else {
            send(answer, exchange);
        }
        exchange.close();
    }

    private void send(Answer answer, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (!answer.session().isEmpty()) {
            exchange.getResponseHeaders().set("Mcp-Session-Id", answer.session());
        }
        exchange.sendResponseHeaders(answer.status(), 0);
        exchange.getResponseBody().write(answer.body().getBytes(UTF_8));
        exchange.getResponseBody().flush();
        if (!answer.isWhole()) {
            awaitClose();
        }
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
