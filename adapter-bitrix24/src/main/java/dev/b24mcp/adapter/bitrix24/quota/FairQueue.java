package dev.b24mcp.adapter.bitrix24.quota;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line in which callers take turns, however many of their requests wait. Not safe for use by several threads. */
final class FairQueue<T> {

    /** The caller whose turn it is comes first. */
    private final Map<String, Deque<T>> byCaller = new LinkedHashMap<>();

    private int size;

    void add(String caller, T waiting) {
        byCaller.computeIfAbsent(caller, _ -> new ArrayDeque<>()).add(waiting);
        size++;
    }

    @Nullable T first() {
        return byCaller.isEmpty() ? null : byCaller.values().iterator().next().peek();
    }

    /** Somebody has had his turn: his caller goes to the end. */
    void served(String caller, T waiting) {
        var others = byCaller.get(caller);
        if (others != null && others.remove(waiting)) {
            size--;
            byCaller.remove(caller);
            if (!others.isEmpty()) {
                byCaller.put(caller, others);
            }
        }
    }

    /** Somebody does not want to wait any longer. */
    void remove(String caller, T waiting) {
        var others = byCaller.get(caller);
        if (others != null && others.remove(waiting)) {
            size--;
            if (others.isEmpty()) {
                byCaller.remove(caller);
            }
        }
    }

    int size() {
        return size;
    }
}
