package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values that the portal names for a field of its tasks, in its language.
 *
 * @param field Bitrix24's name of the field
 */
record TaskFieldValues(String field) implements DictionarySource {

    @Override
    public List<DictionaryEntry> read(RestClient rest) {
        var result = rest.read("tasks.task.getFields", Map.of()).get("result");
        var entries = new Entries(Optional.empty());
        switch (member(member(member(result, "fields"), field), "values")) {
            case Map<?, ?> values -> values.forEach(entries::add);
            // PHP writes a map from 0 on as a list
            case List<?> names -> IntStream.range(0, names.size()).forEach(id -> entries.add(id, names.get(id)));
            case null, default -> throw unexpected();
        }
        return entries.toList();
    }

    private static @Nullable Object member(@Nullable Object parent, String name) {
        return parent instanceof Map<?, ?> map ? map.get(name) : null;
    }

    private static CrmException unexpected() {
        return new CrmException(new Unavailable("UNEXPECTED_ANSWER", ""));
    }
}
