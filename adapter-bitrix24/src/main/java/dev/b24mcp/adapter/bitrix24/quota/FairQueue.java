package dev.b24mcp.adapter.bitrix24.quota;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line in which conversations take turns, however many of their requests wait. Not safe for use by several threads. */
final class FairQueue<T> {

    /** The conversation whose turn it is comes first. */
    private final Map<String, Deque<T>> byConversation = new LinkedHashMap<>();

    private int size;

    void add(String conversation, T waiting) {
        byConversation.computeIfAbsent(conversation, _ -> new ArrayDeque<>()).add(waiting);
        size++;
    }

    @Nullable T first() {
        return byConversation.isEmpty()
                ? null
                : byConversation.values().iterator().next().peek();
    }

    /** Somebody has had his turn: his conversation goes to the end. */
    void served(String conversation, T waiting) {
        var others = byConversation.get(conversation);
        if (others != null && others.remove(waiting)) {
            size--;
            byConversation.remove(conversation);
            if (!others.isEmpty()) {
                byConversation.put(conversation, others);
            }
        }
    }

    /** Somebody does not want to wait any longer. */
    void remove(String conversation, T waiting) {
        var others = byConversation.get(conversation);
        if (others != null && others.remove(waiting)) {
            size--;
            if (others.isEmpty()) {
                byConversation.remove(conversation);
            }
        }
    }

    int size() {
        return size;
    }
}
