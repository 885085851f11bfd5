package dev.b24mcp.adapter.http;

import dev.b24mcp.application.McpEndpoint;
import dev.b24mcp.application.Reply;
import dev.b24mcp.application.TransportFacts;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Map;

/** {@code POST /mcp}: one message in, one answer out. */
final class McpRoute implements Handler {

    private static final HeaderName PROTOCOL_VERSION = HeaderNames.create("MCP-Protocol-Version");

    private final McpEndpoint endpoint;
    private final int bodyLimit;

    McpRoute(McpEndpoint endpoint, int bodyLimit) {
        this.endpoint = endpoint;
        this.bodyLimit = bodyLimit;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws IOException {
        if (!isJson(request)) {
            response.status(Status.UNSUPPORTED_MEDIA_TYPE_415).send();
            return;
        }
        var conversation = endpoint.open(facts(request));
        var body = body(request);
        if (body.length > bodyLimit) {
            send(conversation.tooLarge(bodyLimit), response);
            throw new CloseConnectionException("the rest of the body is not worth reading");
        }
        send(conversation.read(body).answer(), response);
    }

    /** The body, or one byte more than the limit of it. */
    private byte[] body(ServerRequest request) throws IOException {
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (var stream = request.content().inputStream()) {
            return stream.readNBytes(bodyLimit + 1);
        }
    }

    private static void send(Reply reply, ServerResponse response) {
        response.status(
                switch (reply.kind()) {
                    case ANSWERED -> Status.OK_200;
                    case ACCEPTED -> Status.ACCEPTED_202;
                    case REFUSED -> Status.BAD_REQUEST_400;
                    case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE_413;
                });
        if (reply.message().isPresent()) {
            response.header(HeaderValues.CONTENT_TYPE_JSON).send(reply.message().get());
        } else {
            response.send();
        }
    }

    private static boolean isJson(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(type -> type.mediaType().equals(MediaTypes.APPLICATION_JSON))
                .isPresent();
    }

    private static TransportFacts facts(ServerRequest request) {
        return new TransportFacts(request.headers().stream()
                .filter(header -> header.headerName().equals(PROTOCOL_VERSION))
                .findFirst()
                .map(Header::get)
                .map(version -> Map.of(PROTOCOL_VERSION.lowerCase(), version))
                .orElse(Map.of()));
    }
}
