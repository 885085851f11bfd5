package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields in the making: each name once and in capitals, each with a title. */
final class Fields {

    private final Map<String, FieldDescription> fields = new LinkedHashMap<>();

    /** The first of the titles that says something is taken, and the name when none does; what has no name is no field. */
    void add(String name, FieldKind kind, @Nullable Object... titles) {
        var key = name.strip().toUpperCase(Locale.ROOT);
        if (!key.isEmpty()) {
            var title = Stream.of(titles)
                    .filter(String.class::isInstance)
                    .map(text -> ((String) text).strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(key);
            fields.putIfAbsent(key, new FieldDescription(key, title, kind));
        }
    }

    /**
     * All of them.
     *
     * @throws CrmException when there are none, because there is no record without fields
     */
    List<FieldDescription> toList() {
        if (fields.isEmpty()) {
            throw UnexpectedAnswer.exception();
        }
        return List.copyOf(fields.values());
    }
}
