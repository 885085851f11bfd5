package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.json.JsonCodec;
import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Broadcast.Subscription;
import dev.b24mcp.application.protocol.ChangeNotification;
import dev.b24mcp.application.protocol.MessageWriter;
import dev.b24mcp.application.protocol.RunningCalls;
import dev.b24mcp.application.protocol.Sender;
import dev.b24mcp.domain.call.RemarkLevel;
import dev.b24mcp.domain.change.Change;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is known of one client for as long as it stays. Safe for use by many threads at once. */
final class Peer implements AutoCloseable {

    private static final int MOST_SUBSCRIPTIONS = 1_000;

    private final Sender sender;
    private final Consumer<byte[]> unsolicited;
    private final RunningCalls calls = new RunningCalls();
    private final ClientQuestions questions;
    private final Set<String> subscriptions = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Subscription> changes = new AtomicReference<>();
    private final Agreement assumed;
    private final AtomicReference<@Nullable Agreement> agreed = new AtomicReference<>();
    private volatile boolean closed;
    private volatile RemarkLevel leastRemark = RemarkLevel.WARNING;

    /**
     * Creates the peer.
     *
     * @param sender who it is
     * @param assumed what holds until it opens with {@code initialize}
     * @param unsolicited takes what it is told without having asked; must not wait
     */
    Peer(Sender sender, Agreement assumed, ClientQuestions questions, Consumer<byte[]> unsolicited) {
        this.sender = sender;
        this.assumed = assumed;
        this.questions = questions;
        this.unsolicited = unsolicited;
    }

    Sender sender() {
        return sender;
    }

    RunningCalls calls() {
        return calls;
    }

    ClientQuestions questions() {
        return questions;
    }

    Agreement agreement() {
        var known = agreed.get();
        return known == null ? assumed : known;
    }

    /** Agrees once. Whether it was the first time. */
    boolean agree(Agreement agreement) {
        return agreed.compareAndSet(null, agreement);
    }

    void wantRemarks(RemarkLevel least) {
        leastRemark = least;
    }

    boolean wants(RemarkLevel level) {
        return level.compareTo(leastRemark) >= 0;
    }

    /** Whether there was room for it. */
    boolean subscribe(String uri) {
        if (subscriptions.size() >= MOST_SUBSCRIPTIONS && !subscriptions.contains(uri)) {
            return false;
        }
        subscriptions.add(uri);
        return true;
    }

    void unsubscribe(String uri) {
        subscriptions.remove(uri);
    }

    /** From here on it hears of changes. */
    void listen(Broadcast<Change> news, JsonCodec json) {
        var writer = new MessageWriter(json);
        var subscription = news.listen(change -> {
            if (!(change instanceof Change.ResourceContent(var uri)) || subscriptions.contains(uri)) {
                unsolicited.accept(writer.notification(
                        ChangeNotification.method(change), ChangeNotification.params(json, change)));
            }
        });
        if (!changes.compareAndSet(null, subscription) || closed) {
            subscription.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        var subscription = changes.getAndSet(null);
        if (subscription != null) {
            subscription.close();
        }
        calls.cancelAll();
        questions.giveUp();
    }
}
