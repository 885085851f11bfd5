package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.rest.UnexpectedAnswer;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fields in the making: each name once and in capitals, each with a title. */
final class Fields {

    /** What the portal's people have added, but for the one that Bitrix24 has named alike. */
    private static final Pattern CUSTOM = Pattern.compile("UF_(CRM|USR|AUTO)_(?!TASK$).+");

    private final UnaryOperator<String> members;
    private final Map<String, FieldDescription> fields = new LinkedHashMap<>();

    /** Fields that records call as queries do. */
    Fields() {
        this(UnaryOperator.identity());
    }

    /**
     * Fields that records call otherwise.
     *
     * @param members what records call a field of that name
     */
    Fields(UnaryOperator<String> members) {
        this.members = members;
    }

    /** A field that can have any value of its kind. */
    void add(String name, FieldKind kind, @Nullable Object... titles) {
        add(name, kind, Choices.UNKNOWN, titles);
    }

    /** The first of the titles that says something is taken, and the name when none does; what has no name is no field. */
    void add(String name, FieldKind kind, Choices choices, @Nullable Object... titles) {
        var key = name.strip().toUpperCase(Locale.ROOT);
        if (!key.isEmpty()) {
            var title = Stream.of(titles)
                    .filter(String.class::isInstance)
                    .map(text -> ((String) text).strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(key);
            var custom = CUSTOM.matcher(key).matches();
            add(new FieldDescription(key, members.apply(key), title, kind, custom, choices));
        }
    }

    /** A field that is described already. */
    void add(FieldDescription field) {
        fields.putIfAbsent(field.name(), field);
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
