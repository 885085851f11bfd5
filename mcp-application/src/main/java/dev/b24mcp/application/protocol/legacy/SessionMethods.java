package dev.b24mcp.application.protocol.legacy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.Remarks;
import java.util.HashMap;
import java.util.Map;

/** The methods that change what is known of a client. Their results are empty, to the letter. */
final class SessionMethods {

    private final JsonCodec json;
    private final Map<String, SessionMethod> methods = new HashMap<>();

    SessionMethods(JsonCodec json, boolean resourceUpdates) {
        this.json = json;
        methods.put("ping", (_, _) -> {});
        methods.put("logging/setLevel", SessionMethods::setLevel);
        if (resourceUpdates) {
            methods.put("resources/subscribe", SessionMethods::subscribe);
            methods.put("resources/unsubscribe", (peer, request) -> peer.unsubscribe(uri(request)));
        }
    }

    @FunctionalInterface
    private interface SessionMethod {
        void apply(Peer peer, Request request) throws MethodException;
    }

    boolean has(String method) {
        return methods.containsKey(method);
    }

    ObjectNode apply(Peer peer, Request request) throws MethodException {
        var method = methods.get(request.method());
        if (method != null) {
            method.apply(peer, request);
        }
        return json.object();
    }

    private static void setLevel(Peer peer, Request request) throws InvalidParams {
        peer.wantRemarks(Remarks.level(request.params().path("level"))
                .orElseThrow(() -> new InvalidParams("Invalid params: level must be a level of logging")));
    }

    private static void subscribe(Peer peer, Request request) throws InvalidParams {
        if (!peer.subscribe(uri(request))) {
            throw new InvalidParams("Too many subscriptions");
        }
    }

    private static String uri(Request request) throws InvalidParams {
        if (!request.params().path("uri").isTextual()) {
            throw new InvalidParams("Invalid params: uri must be a string");
        }
        return request.params().path("uri").textValue();
    }
}
