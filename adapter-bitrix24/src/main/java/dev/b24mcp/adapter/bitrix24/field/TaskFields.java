package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.rest.Members;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Override
    public List<FieldDescription> read(RestClient rest) {
        var result = Members.of(rest.read("tasks.task.getFields", Map.of()).get("result"));
        var fields = new Fields();
        Members.of(result.get("fields")).forEach((name, description) -> {
            var told = Members.of(description);
            fields.add(name, kind(name, told), told.get("title"));
        });
        return fields.toList();
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
