package dev.b24mcp.adapter.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.MessageBudget;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The handshake of RFC 6455, section 4.2. An offered extension is not taken up.
 *
 * <p>Helidon's own WebSocket decodes each fragment of a text by itself, which breaks characters that two fragments share, and is
 * not safe for several writers; hence this one.
 */
final class WebSocketUpgrader implements Http1Upgrader {

    private static final HeaderName KEY = HeaderNames.create("Sec-WebSocket-Key");
    private static final HeaderName VERSION = HeaderNames.create("Sec-WebSocket-Version");
    private static final HeaderName PROTOCOL = HeaderNames.create("Sec-WebSocket-Protocol");
    private static final String SUPPORTED_VERSION = "13";
    private static final String SUBPROTOCOL = "mcp";
    private static final String ACCEPT_SALT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final McpEndpoint endpoint;
    private final HttpSettings settings;
    private final OriginGuard guard;
    private final EventConnections room;
    private final MessageBudget budget;

    WebSocketUpgrader(
            McpEndpoint endpoint,
            HttpSettings settings,
            OriginGuard guard,
            EventConnections room,
            MessageBudget budget) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.guard = guard;
        this.room = room;
        this.budget = budget;
    }

    @Override
    public String supportedProtocol() {
        return "websocket";
    }

    @Override
    @SuppressWarnings("NullAway") // null is how an upgrader leaves a request to the routes
    public ServerConnection upgrade(ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
        if (!prologue.uriPath().path().equals(McpRoute.PATH)
                || !prologue.method().equals(Method.GET)) {
            return null;
        }
        if (!guard.admits(headers)) {
            throw refused(Status.FORBIDDEN_403);
        }
        if (!SUPPORTED_VERSION.equals(headers.first(VERSION).orElse(""))) {
            throw refused(Status.UPGRADE_REQUIRED_426);
        }
        var accept = accept(headers.first(KEY).orElse(""));
        if (!room.enter()) {
            throw refused(Status.SERVICE_UNAVAILABLE_503);
        }
        var protocol = headers.values(PROTOCOL).stream().map(String::strip).anyMatch(SUBPROTOCOL::equals)
                ? PROTOCOL.defaultCase() + ": " + SUBPROTOCOL + "\r\n"
                : "";
        try {
            context.dataWriter()
                    .writeNow(BufferData.create(("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\n"
                                    + "Upgrade: websocket\r\nSec-WebSocket-Accept: " + accept + "\r\n" + protocol
                                    + "\r\n")
                            .getBytes(US_ASCII)));
        } catch (UncheckedIOException | CloseConnectionException left) {
            room.leave();
            throw left;
        }
        return new WebSocketConnection(GuardedConnection.current(), endpoint, settings, room, budget.share());
    }

    private static String accept(String key) {
        try {
            if (Base64.getDecoder().decode(key).length != 16) {
                throw refused(Status.BAD_REQUEST_400);
            }
            var digest = MessageDigest.getInstance("SHA-1").digest((key + ACCEPT_SALT).getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (IllegalArgumentException _) {
            throw refused(Status.BAD_REQUEST_400);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static RequestException refused(Status status) {
        return RequestException.builder()
                .type(EventType.BAD_REQUEST)
                .status(status)
                .setKeepAlive(false)
                .header(HeaderValues.create(VERSION, SUPPORTED_VERSION))
                .message(status.reasonPhrase())
                .build();
    }
}
