package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** task.stages.get: the columns of one's own plan, or of a group's board. */
record TaskStageMethods(Table stages, Table groups) {

    void addTo(MethodTable table) {
        table.add("task.stages.get", this::get);
    }

    private Answer get(Parameters parameters) {
        Missing.require(parameters, "entityId");
        long group = parameters.number("entityId").orElse(0L);
        boolean own = group == 0;
        if (!own && groups.find(group).filter(TaskStageMethods::isOpen).isEmpty()) {
            throw new PortalError(400, "ACCESS_DENIED", "You cannot view stages in this group.");
        }
        var type = own ? "U" : "G";
        long owner = own ? Caller.current().userId() : group;
        var found = new LinkedHashMap<String, Object>();
        stages.rows().stream()
                .filter(stage -> stage.text("ENTITY_TYPE").equals(type) && stage.number("ENTITY_ID") == owner)
                .forEach(stage -> found.put(String.valueOf(stage.id()), written(stage)));
        return Answer.of(PhpArrays.encode(found));
    }

    private static boolean isOpen(Row group) {
        return group.text("OPENED").equals("Y") || Caller.current().maySee(group.number("OWNER_ID"));
    }

    private static Map<String, @Nullable Object> written(Row stage) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        stage.schema().fields().forEach(field -> {
            var value = stage.get(field);
            written.put(field.name(), value == null ? null : value.toString());
        });
        written.put("ADDITIONAL_FILTER", List.of());
        written.put("TO_UPDATE", List.of());
        written.put("TO_UPDATE_ACCESS", null);
        return written;
    }
}
