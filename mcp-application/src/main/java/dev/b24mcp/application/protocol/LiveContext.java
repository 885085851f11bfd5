package dev.b24mcp.application.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.domain.call.ClientFeature;
import dev.b24mcp.domain.call.Progress;
import dev.b24mcp.domain.call.RemarkLevel;
import dev.b24mcp.domain.call.UntimedCall;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The context of a call whose client listens: progress and remarks become notifications until the call is answered. */
public final class LiveContext implements UntimedCall {

    private final JsonCodec json;
    private final MessageWriter writer;
    private final Consumer<byte[]> client;
    private final @Nullable JsonNode progressToken;
    private final Predicate<RemarkLevel> wanted;
    private final Set<ClientFeature> features;
    private final Sender sender;

    private final ReentrantLock lock = new ReentrantLock();
    private long furthest = -1;
    private boolean answered;

    /**
     * Creates the context.
     *
     * @param client takes messages for the client
     * @param meta the {@code _meta} of the request, which may ask for progress
     * @param wanted the levels of the remarks that the client wants
     * @param features what the client can be asked for
     * @param sender who is calling
     */
    public LiveContext(
            JsonCodec json,
            Consumer<byte[]> client,
            JsonNode meta,
            Predicate<RemarkLevel> wanted,
            Set<ClientFeature> features,
            Sender sender) {
        this.json = json;
        this.writer = new MessageWriter(json);
        this.client = client;
        var token = meta.path("progressToken");
        this.progressToken = token.isTextual() || token.isIntegralNumber() ? token : null;
        this.wanted = wanted;
        this.features = features;
        this.sender = sender;
    }

    /** From here on nothing more is said: the answer goes out. */
    public void answered() {
        lock.lock();
        try {
            answered = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Progress progress() {
        return progressToken == null
                ? Progress.NONE
                : (done, total, message) -> report(progressToken, done, total, message);
    }

    private void report(JsonNode token, long done, OptionalLong total, String message) {
        lock.lock();
        try {
            if (answered || done <= furthest) {
                return;
            }
            furthest = done;
            var params = json.object();
            params.set("progressToken", token);
            params.put("progress", done);
            total.ifPresent(all -> params.put("total", all));
            if (!message.isEmpty()) {
                params.put("message", message);
            }
            client.accept(writer.notification("notifications/progress", params));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void remark(RemarkLevel level, String logger, String message) {
        if (!wanted.test(level)) {
            return;
        }
        lock.lock();
        try {
            if (!answered) {
                var params = json.object()
                        .put("level", level.name().toLowerCase(Locale.ROOT))
                        .put("logger", logger)
                        .put("data", message);
                client.accept(writer.notification("notifications/message", params));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Set<ClientFeature> features() {
        return features;
    }

    @Override
    public String caller() {
        return sender.caller();
    }

    @Override
    public String conversation() {
        return sender.conversation();
    }
}
