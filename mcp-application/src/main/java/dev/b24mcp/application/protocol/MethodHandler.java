package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.call.ClientFeature;
import java.util.Set;

/** One method of the protocol, the same in every era. Safe for use by many threads at once; may block. */
@FunctionalInterface
public interface MethodHandler {

    /**
     * Handles one round of a request.
     *
     * @throws MethodException when the parameters do not make sense
     */
    MethodResult handle(MethodCall call) throws MethodException;

    /**
     * What becomes of a request whose questions the client cannot be asked, in an era where that is no error of its own.
     *
     * @param missing what the client would have to be able to do
     */
    default MethodResult unanswerable(Set<ClientFeature> missing) throws MethodException {
        throw new MethodException.Unanswerable(missing);
    }
}
