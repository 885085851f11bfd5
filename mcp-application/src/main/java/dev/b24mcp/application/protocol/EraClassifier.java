package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.protocol.Classification.Legacy;
import dev.b24mcp.application.protocol.Classification.Refused;
import dev.b24mcp.application.protocol.Classification.Stateless;
import dev.b24mcp.application.protocol.JsonRpcMessage.Batch;
import dev.b24mcp.application.protocol.JsonRpcMessage.Invalid;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import java.util.Optional;

/**
 * Decides the protocol era of a message, from the message and the {@code MCP-Protocol-Version} header alone. A pure function,
 * asked once per message.
 *
 * <p>A request of the stateless era carries its revision in {@code _meta}; one of the legacy era does not. The body decides,
 * the header only has to agree (MCP 2026-07-28, basic/versioning).
 */
public final class EraClassifier {

    /** Where a request of the stateless era carries its revision. */
    public static final String VERSION_CLAIM = "io.modelcontextprotocol/protocolVersion";

    private static final Legacy LEGACY = new Legacy();
    private static final Stateless STATELESS = new Stateless();

    private EraClassifier() {}

    public static Classification classify(JsonRpcMessage message, Optional<String> versionHeader) {
        var headerIsStateless =
                versionHeader.filter(ProtocolVersion::isStateless).isPresent();
        // most messages are requests; what a switch needs is linked only for the others, not while a client waits for
        // its greeting
        return message instanceof Request request
                ? request(request, headerIsStateless)
                : other(message, headerIsStateless);
    }

    private static Classification other(JsonRpcMessage message, boolean headerIsStateless) {
        return switch (message) {
            case Request request -> request(request, headerIsStateless);
            case Notification notification -> headerIsStateless || claims(notification.params()) ? STATELESS : LEGACY;
            case Response _ -> headerIsStateless ? noAnswers() : LEGACY;
            case Batch batch ->
                headerIsStateless || batch.messages().stream().anyMatch(EraClassifier::claims) ? noBatches() : LEGACY;
            case Invalid(var id, var error) -> new Refused(id, error);
        };
    }

    private static Classification request(Request request, boolean headerIsStateless) {
        if (claims(request.params())) {
            return STATELESS;
        }
        if (!headerIsStateless) {
            return LEGACY;
        }
        return new Refused(
                request.id(),
                request.method().equals("initialize")
                        ? RpcError.of(
                                RpcErrorCode.HEADER_MISMATCH,
                                "Header mismatch: initialize is not part of the revision in MCP-Protocol-Version")
                        : RpcError.of(
                                RpcErrorCode.INVALID_PARAMS,
                                "Invalid params: missing _meta[\"" + VERSION_CLAIM + "\"]"));
    }

    private static boolean claims(JsonRpcMessage message) {
        return switch (message) {
            case Request request -> claims(request.params());
            case Notification notification -> claims(notification.params());
            case Response _, Batch _, Invalid _ -> false;
        };
    }

    private static boolean claims(ObjectNode params) {
        return params.path("_meta").has(VERSION_CLAIM);
    }

    /** Names no id: it would be one of the server's numbers, and the client could take it for its own. */
    private static Refused noAnswers() {
        return new Refused(
                null,
                RpcError.of(
                        RpcErrorCode.INVALID_REQUEST,
                        "Invalid request: this revision has no requests of the server's to answer"));
    }

    private static Refused noBatches() {
        return new Refused(
                null, RpcError.of(RpcErrorCode.INVALID_REQUEST, "Invalid request: this revision has no batches"));
    }
}
