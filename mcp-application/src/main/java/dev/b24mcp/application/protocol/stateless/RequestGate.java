package dev.b24mcp.application.protocol.stateless;

import dev.b24mcp.application.TransportFacts;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.ProtocolVersion;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a request has to keep before any method sees it. The order of the checks is part of the protocol. */
final class RequestGate {

    static final String LISTEN = "subscriptions/listen";

    private final Set<String> methods;
    private final HeaderCheck headers;

    RequestGate(Set<String> methods, HeaderCheck headers) {
        this.methods = Set.copyOf(methods);
        this.headers = headers;
    }

    /** Lets a request in; one that came without headers has none to contradict it. */
    RequestMeta pass(Request request, Optional<TransportFacts> facts) throws RefusedRequestException {
        var meta = RequestMeta.of(request.params());
        if (facts.isPresent()) {
            headers.version(facts.get(), meta);
        }
        requireServed(meta.version());
        if (facts.isPresent()) {
            headers.method(facts.get(), request);
        }
        if (!methods.contains(request.method()) && !request.method().equals(LISTEN)) {
            throw new RefusedRequestException(RpcError.of(RpcErrorCode.METHOD_NOT_FOUND, "Method not found"));
        }
        if (facts.isPresent()) {
            headers.name(facts.get(), request);
            headers.arguments(facts.get(), request);
        }
        return meta;
    }

    private static void requireServed(String version) throws RefusedRequestException {
        if (!ProtocolVersion.STATELESS.contains(version)) {
            Map<String, Object> data =
                    Map.of("supported", List.copyOf(ProtocolVersion.STATELESS), "requested", version);
            throw new RefusedRequestException(
                    new RpcError(RpcErrorCode.UNSUPPORTED_PROTOCOL_VERSION, "Unsupported protocol version", data));
        }
    }
}
