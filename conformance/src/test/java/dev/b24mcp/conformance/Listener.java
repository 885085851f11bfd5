package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.call.RemarkLevel;
import dev.b24mcp.domain.call.UntimedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A client that writes down what it hears before the answer. */
final class Listener implements UntimedCall {

    final List<String> heard = new ArrayList<>();

    private final Set<ClientFeature> features;

    Listener(Set<ClientFeature> features) {
        this.features = features;
    }

    @Override
    public Progress progress() {
        return (done, total, _) -> heard.add(done + " of " + total.orElseThrow());
    }

    @Override
    public void remark(RemarkLevel level, String logger, String message) {
        heard.add(level + " " + message);
    }

    @Override
    public Set<ClientFeature> features() {
        return features;
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
