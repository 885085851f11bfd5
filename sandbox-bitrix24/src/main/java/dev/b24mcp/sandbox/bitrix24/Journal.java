package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.portal.Access;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last requests, without the secrets they were made with. */
final class Journal {
    private static final int MOST = 1_000;
    private static final String MASK = "***";

    private final Deque<JournalEntry> entries = new ArrayDeque<>();

    void add(String method, Parameters parameters, JournalEntry.Auth auth, int status) {
        var harmless = new LinkedHashMap<String, @Nullable Object>();
        parameters.without("auth").values().forEach((name, value) -> harmless.put(name, masked(value)));
        var entry = new JournalEntry(masked(method), Collections.unmodifiableMap(harmless), auth, status);
        synchronized (entries) {
            entries.add(entry);
            if (entries.size() > MOST) {
                entries.remove();
            }
        }
    }

    private static String masked(String text) {
        var rest = text;
        for (var secret : Access.secrets()) {
            rest = rest.replace(secret, MASK);
        }
        return rest;
    }

    private static @Nullable Object masked(@Nullable Object value) {
        return switch (value) {
            case String text -> masked(text);
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(item -> copy.add(masked(item)));
                yield copy;
            }
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, item) -> copy.put(String.valueOf(key), masked(item)));
                yield copy;
            }
            case null, default -> value;
        };
    }

    List<JournalEntry> entries() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }
}
