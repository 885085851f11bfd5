package dev.b24mcp.domain.testkit;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.call.RemarkLevel;
import java.util.Set;

/** A call of a known caller, whose progress somebody watches. */
public record WatchedCall(String caller, Progress progress) implements CallContext {

    public WatchedCall(Progress progress) {
        this("", progress);
    }

    @Override
    public void remark(RemarkLevel level, String logger, String message) {
        // nobody listens
    }

    @Override
    public Set<ClientFeature> features() {
        return Set.of();
    }
}
