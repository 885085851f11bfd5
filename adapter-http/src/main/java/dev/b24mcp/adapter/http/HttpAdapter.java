package dev.b24mcp.adapter.http;

import dev.b24mcp.application.McpEndpoint;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

/** The HTTP server. Closing it stops listening and lets requests under way finish. */
public final class HttpAdapter implements AutoCloseable {

    private static final int HEAD_BYTES = 16 * 1024;
    private static final int MOST_CONNECTIONS = 10_000;

    private final WebServer server;
    private final HttpSettings settings;

    private HttpAdapter(WebServer server, HttpSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts listening.
     *
     * @throws CannotListenException when the address cannot be bound
     */
    public static HttpAdapter start(McpEndpoint endpoint, HttpSettings settings) {
        requireFree(settings);
        var server = WebServer.builder()
                .host(settings.host())
                .port(settings.port())
                .maxTcpConnections(MOST_CONNECTIONS)
                .shutdownGracePeriod(settings.shutdownGrace())
                .shutdownHook(false)
                .idleConnectionTimeout(Duration.ofMinutes(1))
                // without it an answer in several packets waits some 40 ms for an acknowledgement
                .connectionOptions(options -> options.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(HEAD_BYTES)
                        .maxPrologueLength(HEAD_BYTES / 2)
                        .build())
                .addRouting(routing(endpoint, settings))
                .build()
                .start();
        if (!server.isRunning()) {
            throw new CannotListenException(settings.host(), settings.port(), null);
        }
        return new HttpAdapter(server, settings);
    }

    /** Helidon logs a stack trace and starts all the same when it cannot bind, so the address is tried out first. */
    private static void requireFree(HttpSettings settings) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException taken) {
            throw new CannotListenException(settings.host(), settings.port(), taken);
        }
    }

    private static HttpRouting.Builder routing(McpEndpoint endpoint, HttpSettings settings) {
        return HttpRouting.builder()
                .addFilter(closeWhenAsked())
                .addFilter(OriginGuard.forHost(settings.host()))
                .get(
                        "/healthz",
                        (_, response) ->
                                response.header(HeaderValues.CONTENT_TYPE_JSON).send("{\"status\":\"ok\"}"))
                .any("/healthz", onlyBy("GET"))
                .post("/mcp", new McpRoute(endpoint, settings.bodyBytes()))
                .any("/mcp", onlyBy("POST"));
    }

    private static Handler onlyBy(String method) {
        return (ServerRequest _, ServerResponse response) -> response.status(Status.METHOD_NOT_ALLOWED_405)
                .header(HeaderNames.ALLOW, method)
                .send();
    }

    /** Helidon answers {@code Connection: close} but leaves the socket open until the idle timeout. */
    private static Filter closeWhenAsked() {
        return (chain, request, _) -> {
            chain.proceed();
            if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
                throw new CloseConnectionException("the client asked for it");
            }
        };
    }

    /** Address of the MCP endpoint. */
    public URI url() {
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + server.port() + "/mcp");
    }

    /** The port listened on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
