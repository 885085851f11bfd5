package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.protocol.Classification.Legacy;
import dev.b24mcp.application.protocol.Classification.Refused;
import dev.b24mcp.application.protocol.JsonRpcMessage.Notification;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.JsonRpcMessage.Response;
import java.util.Optional;

/**
 * Decides the protocol era of a message, from the message and its headers alone. A pure function, asked once per message.
 *
 * <p>A request of the stateless era carries its revision in {@code _meta}; one of the legacy era does not. The header only
 * has to agree.
 */
public final class EraClassifier {

    private static final String VERSION_HEADER = "MCP-Protocol-Version";
    private static final String VERSION_CLAIM = "io.modelcontextprotocol/protocolVersion";

    private EraClassifier() {}

    public static Classification classify(JsonRpcMessage message, TransportFacts facts) {
        if (claimsStateless(message)) {
            return new Refused(unserved());
        }
        var named = facts.header(VERSION_HEADER);
        if (named.isEmpty() || ProtocolVersion.KNOWN_LEGACY.contains(named.get())) {
            return new Legacy();
        }
        return new Refused(
                named.get().compareTo(ProtocolVersion.FIRST_STATELESS) >= 0
                        ? unserved()
                        : RpcError.of(RpcErrorCode.INVALID_REQUEST, "Unsupported MCP-Protocol-Version header"));
    }

    private static boolean claimsStateless(JsonRpcMessage message) {
        var params = switch (message) {
            case Request request -> Optional.of(request.params());
            case Notification notification -> Optional.of(notification.params());
            case Response _ -> Optional.<ObjectNode>empty();
        };
        return params.filter(object -> object.path("_meta").has(VERSION_CLAIM)).isPresent();
    }

    /** An error that clients of both eras understand as "open with initialize". */
    private static RpcError unserved() {
        return RpcError.of(
                RpcErrorCode.INVALID_REQUEST,
                "This server speaks MCP up to " + ProtocolVersion.LEGACY.getFirst() + ": open with initialize");
    }
}
