package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.adapter.bitrix24.rest.Members;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The values that the portal names for a field of its tasks, in its language.
 *
 * @param field Bitrix24's name of the field
 */
record TaskFieldValues(String field) implements DictionarySource {

    @Override
    public List<DictionaryEntry> read(RestClient rest) {
        var result = Members.of(rest.read("tasks.task.getFields", Map.of()).get("result"));
        var description = Members.of(Members.of(result.get("fields")).get(field));
        var entries = new Entries(Optional.empty());
        switch (description.get("values")) {
            case Map<?, ?> values -> values.forEach(entries::add);
            // PHP writes a map from 0 on as a list
            case List<?> names -> IntStream.range(0, names.size()).forEach(id -> entries.add(id, names.get(id)));
            case null, default -> throw UnexpectedAnswer.exception();
        }
        return entries.toList();
    }
}
