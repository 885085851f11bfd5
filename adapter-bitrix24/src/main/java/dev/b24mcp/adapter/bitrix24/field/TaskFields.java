package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.dictionary.Entries;
import dev.b24mcp.adapter.bitrix24.rest.Members;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code tasks.task.getFields}: people and other tasks are plain numbers there, and flags are lists of two values. */
record TaskFields() implements FieldSource {

    private static final Set<String> REFERENCES = Set.of(
            "ACCOMPLICES",
            "AUDITORS",
            "CHANGED_BY",
            "CLOSED_BY",
            "CREATED_BY",
            "FLOW_ID",
            "GROUP_ID",
            "PARENT_ID",
            "RESPONSIBLE_ID",
            "STATUS_CHANGED_BY");

    /** What can be asked of {@code STATUS} although no task is ever said to have it: how tasks stand with their deadline. */
    private static final List<String> COMPUTED_STATUSES = List.of("-3", "-2", "-1", "1", "7");

    private static final String STATUS = "STATUS";
    private static final Pattern NEXT_WORD = Pattern.compile("_(\\w)");

    @Override
    public List<FieldDescription> read(RestClient rest) {
        var result = Members.of(rest.read("tasks.task.getFields", Map.of()).get("result"));
        var told = Members.of(result.get("fields"));
        var fields = new Fields(this::member);
        told.forEach((name, description) -> {
            var field = Members.of(description);
            var kind = kind(name, field);
            var choices = kind == FieldKind.FLAG ? Choices.UNKNOWN : choices(name, field);
            fields.add(name, kind, choices, field.get("title"));
        });
        // filters know it, and descriptions do not
        if (told.containsKey(STATUS)) {
            fields.add("REAL_STATUS", FieldKind.CHOICE, choices(STATUS, Members.of(told.get(STATUS))));
        }
        return fields.toList();
    }

    /** Tasks are asked for in capitals and answer in camelCase. */
    @Override
    public String member(String name) {
        return NEXT_WORD
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private static Choices choices(String name, Map<String, @Nullable Object> description) {
        var entries = new Entries(Optional.empty());
        switch (description.get("values")) {
            case Map<?, ?> values -> values.forEach(entries::add);
            // the codes themselves, or a map from 0 on, as PHP writes one: the default tells which
            case List<?> codes
            when codes.contains(description.get("default")) -> codes.forEach(code -> entries.add(code, code));
            case List<?> names -> IntStream.range(0, names.size()).forEach(id -> entries.add(id, names.get(id)));
            case null, default -> {
                return Choices.UNKNOWN;
            }
        }
        if (name.equals(STATUS)) {
            COMPUTED_STATUSES.forEach(status -> entries.add(status, status));
        }
        return new Choices.Listed(entries.toList());
    }

    private static FieldKind kind(String name, Map<String, @Nullable Object> description) {
        if (REFERENCES.contains(name)) {
            return FieldKind.REFERENCE;
        }
        return description.get("values") instanceof Map<?, ?> values
                        && values.keySet().equals(Set.of("Y", "N"))
                ? FieldKind.FLAG
                : PortalTypes.kind(description.get("type"));
    }
}
