package dev.b24mcp.domain.call;

import java.util.Set;

/** A call that nobody watches. */
record UnwatchedCall() implements UntimedCall {

    @Override
    public Progress progress() {
        return Progress.NONE;
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
    public String caller() {
        return "";
    }

    @Override
    public String conversation() {
        return "";
    }
}
