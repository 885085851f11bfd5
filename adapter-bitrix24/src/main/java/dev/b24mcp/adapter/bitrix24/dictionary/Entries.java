package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Entries in the making: each id once, each with a name, all of one group. */
public final class Entries {

    private final Map<String, DictionaryEntry> entries = new LinkedHashMap<>();
    private final Optional<String> group;

    public Entries(Optional<String> group) {
        this.group = group;
    }

    /** A value that nobody has named is called by its id; what has no id is no value. */
    public Entries add(@Nullable Object id, @Nullable Object name) {
        var key = text(id);
        if (!key.isEmpty()) {
            var label = text(name);
            entries.putIfAbsent(key, new DictionaryEntry(key, label.isEmpty() ? key : label, group));
        }
        return this;
    }

    /** All of them, in the order in which they came. */
    public List<DictionaryEntry> toList() {
        return List.copyOf(entries.values());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
