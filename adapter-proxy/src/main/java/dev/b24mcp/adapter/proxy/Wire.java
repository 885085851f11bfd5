package dev.b24mcp.adapter.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The way to the server: Streamable HTTP as a client speaks it. Never follows a redirect, which could lead credentials astray. */
final class Wire implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final RemoteAddress address;
    private final Duration patience;
    private final HttpClient client;
    private final MirroredArguments mirrored = new MirroredArguments();

    /**
     * Opens no connection yet.
     *
     * @param patience how long the server may give no sign of life
     */
    Wire(RemoteAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                // leaving a response must end its connection: the server takes that for a cancellation
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Brings a message to the server. */
    Response post(ClientMessage message, Session session) throws IOException, InterruptedException {
        var request = request()
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofByteArray(message.bytes()));
        StandardHeaders.of(message, session).forEach(request::header);
        mirrored.headers(message).forEach(request::header);
        return send(request.build(), patience);
    }

    /** Takes notice of an answer that says what later messages have to carry. */
    void learn(ClientMessage request, JsonNode answer) {
        mirrored.learn(request, answer);
    }

    /** Listens to what belongs to no request, or to the rest of a stream that broke off after the event. */
    Response stream(Session session, Optional<String> lastEvent) throws IOException, InterruptedException {
        var request = request().header("Accept", "text/event-stream").GET();
        StandardHeaders.of(session).forEach(request::header);
        lastEvent.filter(StandardHeaders::isPrintable).ifPresent(id -> request.header("Last-Event-ID", id));
        return send(request.build(), patience);
    }

    /** Says good-bye; what the server makes of it does not matter any more. */
    void end(Session session) throws IOException, InterruptedException {
        var request = request().DELETE();
        StandardHeaders.of(session).forEach(request::header);
        send(request.build(), FAREWELL).close();
    }

    private HttpRequest.Builder request() {
        var request = HttpRequest.newBuilder(address.uri()).header("User-Agent", "b24-mcp");
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    /** The client's own timeout would cover the body too in some releases of Java, and a stream has no end. */
    private Response send(HttpRequest request, Duration longest) throws IOException, InterruptedException {
        var sending = client.sendAsync(request, _ -> new Chunks(patience));
        try {
            return new Response(sending.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("no answer");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException broken ? broken : new ConnectException("no way to it");
        } finally {
            sending.cancel(true);
        }
    }

    /** What to tell people about a failure. */
    String explain(IOException failure) {
        return Trouble.explain(failure, address, patience);
    }

    String explain(int status) {
        return Trouble.explain(status, address);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
