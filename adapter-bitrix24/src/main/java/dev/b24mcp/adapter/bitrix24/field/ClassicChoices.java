package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.dictionary.Bitrix24Dictionaries;
import dev.b24mcp.adapter.bitrix24.dictionary.Entries;
import dev.b24mcp.domain.crm.Choices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that a field of the classic CRM can have: listed with an enumeration, kept in a dictionary for a status. */
final class ClassicChoices {

    private ClassicChoices() {}

    static Choices of(Map<String, @Nullable Object> description) {
        if (description.get("statusType") instanceof String type && !type.isBlank()) {
            return new Choices.InDictionary(Bitrix24Dictionaries.statusesOf(type.strip()));
        }
        var items = new Entries(Optional.empty());
        for (var item : items(description.get("items"))) {
            if (item instanceof Map<?, ?> told) {
                items.add(told.get("ID"), told.get("VALUE"));
            }
        }
        return items.toList().isEmpty() ? Choices.UNKNOWN : new Choices.Listed(items.toList());
    }

    /** PHP writes a list with a gap as a map. */
    private static Collection<?> items(@Nullable Object items) {
        return switch (items) {
            case List<?> list -> list;
            case Map<?, ?> numbered -> numbered.values();
            case null, default -> List.of();
        };
    }
}
