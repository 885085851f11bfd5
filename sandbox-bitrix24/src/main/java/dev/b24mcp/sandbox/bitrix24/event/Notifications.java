package dev.b24mcp.sandbox.bitrix24.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The last 10,000 notifications. Any number of threads may use it. */
public final class Notifications {
    private static final int MOST = 10_000;

    private final List<Notification> kept = new ArrayList<>();
    private long lastId;

    /** One more; of those with the same tag for the same person only the last is kept. */
    public synchronized Notification add(long userId, long from, String message, String tag, String subTag) {
        if (!tag.isEmpty()) {
            kept.removeIf(known -> known.userId() == userId && known.tag().equals(tag));
        }
        if (kept.size() == MOST) {
            kept.removeFirst();
        }
        lastId++;
        var added = new Notification(lastId, userId, from, message, tag, subTag);
        kept.add(added);
        return added;
    }

    /** Whether there were any. */
    public synchronized boolean remove(Predicate<Notification> which) {
        return kept.removeIf(which);
    }

    public synchronized List<Notification> all() {
        return List.copyOf(kept);
    }
}
