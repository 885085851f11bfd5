package dev.b24mcp.application.protocol.method;

import dev.b24mcp.application.lazy.Lazy;
import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.domain.call.ClientFeature;
import java.util.Set;
import java.util.function.Supplier;

/** A method that is put together by its first call, because clients start servers only to greet them. */
final class OnFirstCall implements MethodHandler {

    private final Lazy<MethodHandler> method;

    OnFirstCall(Supplier<MethodHandler> parts) {
        this.method = new Lazy<>(parts);
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        return method.get().handle(call);
    }

    @Override
    public MethodResult unanswerable(Set<ClientFeature> missing) throws MethodException {
        return method.get().unanswerable(missing);
    }
}
