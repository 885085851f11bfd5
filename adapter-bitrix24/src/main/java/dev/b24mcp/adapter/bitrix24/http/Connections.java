package dev.b24mcp.adapter.bitrix24.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Connections to servers, kept for the next request. Opened by the first request and not before: reading the certificates that a
 * machine trusts takes a good part of a program's start, and many a start ends without a call. Safe for all threads; blocks.
 */
public final class Connections implements AutoCloseable {

    private final Duration connecting;
    private final int mostBytes;
    private final TimeLimit limit = new TimeLimit();
    private @Nullable CloseableHttpClient client;
    private boolean closed;

    /**
     * Opens no connection yet.
     *
     * @param connecting how long it may take to connect
     * @param mostBytes how long the body of an answer may be
     */
    public Connections(Duration connecting, int mostBytes) {
        this.connecting = connecting;
        this.mostBytes = mostBytes;
    }

    /**
     * Posts once. Follows nothing and tries nothing again.
     *
     * @param time from connecting to the last byte of the answer
     * @throws ExecutionException when there was no connection, no whole answer over one, or one that is too long; never to be
     *     logged, because the cause may hold the address
     * @throws TimeoutException when the time is over
     */
    public Answer post(URI address, String contentType, byte[] body, Duration time)
            throws InterruptedException, ExecutionException, TimeoutException {
        return limit.within(time, () -> exchange(address, contentType, body));
    }

    private Answer exchange(URI address, String contentType, byte[] body) throws IOException {
        var request = request(address, contentType, body);
        return opened().execute(request, response -> answer(request, response));
    }

    private static HttpPost request(URI address, String contentType, byte[] body) {
        var request = new HttpPost(address);
        request.setHeader(HttpHeaders.CONTENT_TYPE, contentType);
        request.setHeader(HttpHeaders.ACCEPT, "application/json");
        request.setHeader(HttpHeaders.USER_AGENT, "b24-mcp");
        request.setEntity(new ByteArrayEntity(body, null));
        return request;
    }

    private Answer answer(HttpPost request, ClassicHttpResponse response) throws IOException {
        return new Answer(
                response.getCode(),
                header(response, HttpHeaders.LOCATION),
                header(response, HttpHeaders.RETRY_AFTER),
                body(request, response.getEntity()));
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private byte[] body(HttpPost request, @Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        var body = entity.getContent().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            // otherwise the rest would be read to keep the connection
            request.cancel();
            throw new IOException("too long");
        }
        return body;
    }

    private synchronized CloseableHttpClient opened() {
        var opened = client == null ? BlockingClient.open(connecting, new Names(limit)) : client;
        client = opened;
        if (closed) {
            opened.close(CloseMode.IMMEDIATE);
        }
        return opened;
    }

    /** Ends the exchanges that are under way. */
    @Override
    public void close() {
        limit.close();
        closeOpened();
    }

    private synchronized void closeOpened() {
        closed = true;
        if (client != null) {
            client.close(CloseMode.IMMEDIATE);
        }
    }
}
