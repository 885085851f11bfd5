package dev.b24mcp.application.protocol;

import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.call.RemarkLevel;
import dev.b24mcp.domain.call.UntimedCall;
import java.util.Set;

/**
 * The context of work that nobody listens to.
 *
 * @param features what the client can be asked for
 * @param caller who is calling
 * @param conversation on whose turn
 */
public record QuietContext(Set<ClientFeature> features, String caller, String conversation) implements UntimedCall {

    @Override
    public Progress progress() {
        return Progress.NONE;
    }

    @Override
    public void remark(RemarkLevel level, String logger, String message) {
        // nobody listens
    }
}
