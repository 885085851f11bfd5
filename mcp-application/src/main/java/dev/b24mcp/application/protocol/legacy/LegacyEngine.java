package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.protocol.Engine;
import dev.b24mcp.application.protocol.JsonRpcMessage.Request;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodException.InvalidParams;
import dev.b24mcp.application.protocol.MethodException.UnknownResource;
import dev.b24mcp.application.protocol.MethodException.Upstream;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;

/** Answers the requests of the legacy era. */
public final class LegacyEngine implements Engine {

    private static final System.Logger LOG = System.getLogger(LegacyEngine.class.getName());

    private final Map<String, MethodHandler> methods;

    /**
     * Creates the engine.
     *
     * @param methods every method of this era by its name
     */
    public LegacyEngine(Map<String, MethodHandler> methods) {
        this.methods = Map.copyOf(methods);
    }

    @Override
    public Answer answer(Request request) {
        var method = methods.get(request.method());
        if (method == null) {
            return new Failure(RpcError.of(RpcErrorCode.METHOD_NOT_FOUND, "Method not found"));
        }
        try {
            return new Result(method.handle(request.params()));
        } catch (MethodException failure) {
            return new Failure(error(failure));
        } catch (RuntimeException bug) {
            var incident = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "incident " + incident + " in " + request.method(), bug);
            return new Failure(
                    new RpcError(RpcErrorCode.INTERNAL_ERROR, "Internal error", Map.of("incident", incident)));
        }
    }

    private static RpcError error(MethodException failure) {
        return switch (failure) {
            case InvalidParams invalid -> RpcError.of(RpcErrorCode.INVALID_PARAMS, invalid.explanation());
            case UnknownResource unknown ->
                new RpcError(RpcErrorCode.RESOURCE_NOT_FOUND, unknown.explanation(), Map.of("uri", unknown.uri()));
            case Upstream upstream ->
                new RpcError(RpcErrorCode.INTERNAL_ERROR, upstream.explanation(), Map.of("code", upstream.code()));
        };
    }
}
