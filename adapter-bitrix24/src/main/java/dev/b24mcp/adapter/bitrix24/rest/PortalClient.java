package dev.b24mcp.adapter.bitrix24.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The connections to the portal. Opened by the first call and not before: reading the certificates that a machine trusts takes
 * a good part of a program's start, and many a start ends without a call. Safe for all threads.
 */
final class PortalClient implements AutoCloseable {

    private final URI root;
    private final Duration connecting;
    private @Nullable HttpClient client;
    private boolean closed;

    PortalClient(URI root, Duration connecting) {
        this.root = root;
        this.connecting = connecting;
    }

    synchronized HttpClient opened() {
        var opened = client == null ? open() : client;
        client = opened;
        if (closed) {
            opened.shutdownNow();
        }
        return opened;
    }

    private HttpClient open() {
        return HttpClient.newBuilder()
                .connectTimeout(connecting)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version("https".equals(root.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (client != null) {
            client.shutdownNow();
        }
    }
}
