package dev.b24mcp.adapter.http;

import dev.b24mcp.application.Doors;
import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.MessageBudget;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** The HTTP server. Closing it stops listening, ends the open streams and lets requests under way finish. */
public final class HttpAdapter implements AutoCloseable {

    private final McpEndpoint endpoint;
    private final WebServer server;
    private final Housekeeping housekeeping;
    private final HttpSettings settings;

    private HttpAdapter(McpEndpoint endpoint, WebServer server, Housekeeping housekeeping, HttpSettings settings) {
        this.endpoint = endpoint;
        this.server = server;
        this.housekeeping = housekeeping;
        this.settings = settings;
    }

    /**
     * Does beforehand what depends on no settings, for a thread that has time before {@link #start}, which does or awaits it
     * otherwise.
     */
    public static void prepare() {
        QuickHelidon.prepare();
    }

    /** Does beforehand what the first answer would do, and listening needs not: for a thread that has time after {@link #prepare}. */
    public static void rehearse() {
        QuickHelidon.rehearse();
    }

    /**
     * Starts listening.
     *
     * @param connectionIds names that nobody can guess, made of what a URL takes as it is
     * @throws CannotListenException when the address cannot be bound
     */
    public static HttpAdapter start(Doors doors, HttpSettings settings, Supplier<String> connectionIds) {
        var endpoint = doors.mcp();
        requireFree(settings);
        var limits = settings.limits();
        var deadlines = settings.deadlines();
        var guard = OriginGuard.of(settings);
        var room = new EventConnections(limits.eventConnections());
        var budget = MessageBudget.ofQuestions(Runtime.getRuntime().maxMemory());
        var upgrader = new WebSocketUpgrader(endpoint, settings, guard, room, budget);
        var housekeeping = Housekeeping.start(settings);
        var date = new DateHeader();
        prepare();
        var server = NoProviders.during(() -> QuickHelidon.unconfigured()
                .host(settings.host())
                .port(settings.port())
                .maxTcpConnections(limits.connections())
                // a chunk is taken into memory whole; up to here a body is refused in the words of the protocol
                .maxPayloadSize(2L * limits.messageBytes())
                .shutdownGracePeriod(deadlines.shutdown())
                .shutdownHook(false)
                .idleConnectionTimeout(deadlines.idle())
                .idleConnectionPeriod(Duration.ofMillis(deadlines.idle().toMillis() / 6))
                .connectionOptions(AcceptingOptions.of(housekeeping.sockets()))
                .update(listener -> settings.tls().ifPresent(context -> Encryption.with(context, listener)))
                .directHandlers(UnroutedAnswer.handlers(date, () -> endpoint.tooLarge(limits.messageBytes())))
                .addConnectionSelector(new GuardedSelector(housekeeping, deadlines, upgrader))
                .addRouting(HttpRouting.builder()
                        // clients that look for authorization would take words for a description of it
                        .error(
                                NotFoundException.class,
                                (_, response, _) ->
                                        response.status(Status.NOT_FOUND_404).send())
                        .addFilter(date)
                        .addFilter(closeWhenAsked())
                        .addFilter(closeAfterHead())
                        .addFilter(guard)
                        .addFilter(new Cors())
                        .update(new PlainRoute(doors.plain(), settings, budget)::register)
                        .update(new McpRoute(doors, settings, budget)::register)
                        .update(new SseRoute(doors, settings, room, budget, connectionIds)::register))
                .build()
                .start());
        var adapter = new HttpAdapter(endpoint, server, housekeeping, settings);
        if (!server.isRunning()) {
            adapter.close();
            throw new CannotListenException(settings.host(), settings.port(), null);
        }
        return adapter;
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

    /** Helidon answers {@code Connection: close} but leaves the socket open until the idle timeout. */
    private static Filter closeWhenAsked() {
        return (chain, request, _) -> {
            chain.proceed();
            GuardedConnection.current().hasAnswered();
            if (request.headers().contains(HeaderNames.CONNECTION)
                    && request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
                throw new CloseConnectionException("the client asked for it");
            }
        };
    }

    /** Helidon sends the body of an answer to HEAD too, which must not be taken for the beginning of the next answer. */
    private static Filter closeAfterHead() {
        return (chain, request, response) -> {
            if (!request.prologue().method().equals(Method.HEAD)) {
                chain.proceed();
                return;
            }
            response.header(HeaderValues.CONNECTION_CLOSE);
            chain.proceed();
            throw new CloseConnectionException("what follows the head is no answer");
        };
    }

    /** Address of the MCP endpoint. */
    public URI url() {
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create(
                (settings.tls().isPresent() ? "https://" : "http://") + host + ":" + server.port() + McpRoute.PATH);
    }

    /** The port listened on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        endpoint.close();
        server.stop();
        housekeeping.close();
    }
}
