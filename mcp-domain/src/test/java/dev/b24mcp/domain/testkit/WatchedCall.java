package dev.b24mcp.domain.testkit;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.call.RemarkLevel;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** A call of a known caller, whose progress somebody watches, with so much time left. */
public record WatchedCall(String caller, Progress progress, Supplier<Duration> time) implements CallContext {

    public WatchedCall(Progress progress) {
        this("", progress);
    }

    public WatchedCall(String caller, Progress progress) {
        this(caller, progress, () -> UNLIMITED);
    }

    /** Somebody who cannot wait for long. */
    public static WatchedCall hurried(Duration left) {
        return new WatchedCall("", Progress.NONE, () -> left);
    }

    @Override
    public void remark(RemarkLevel level, String logger, String message) {
        // nobody listens
    }

    @Override
    public Set<ClientFeature> features() {
        return Set.of();
    }

    @Override
    public String conversation() {
        return caller;
    }

    @Override
    public Duration left() {
        return time.get();
    }

    @Override
    public CallContext unhurried() {
        return this;
    }
}
