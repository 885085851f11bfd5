package dev.b24mcp.application.protocol.method;

import dev.b24mcp.application.protocol.MethodCall;
import dev.b24mcp.application.protocol.MethodException;
import dev.b24mcp.application.protocol.MethodHandler;
import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.domain.call.ClientFeature;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A method that is put together by its first call, because clients start servers only to greet them. */
final class OnFirstCall implements MethodHandler {

    private final Supplier<MethodHandler> parts;
    private @Nullable MethodHandler method;

    OnFirstCall(Supplier<MethodHandler> parts) {
        this.parts = parts;
    }

    private synchronized MethodHandler method() {
        var ready = method == null ? parts.get() : method;
        method = ready;
        return ready;
    }

    @Override
    public MethodResult handle(MethodCall call) throws MethodException {
        return method().handle(call);
    }

    @Override
    public MethodResult unanswerable(Set<ClientFeature> missing) throws MethodException {
        return method().unanswerable(missing);
    }
}
