package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who did what to tasks, and when. */
record TaskHistory(Table entries, Clock clock) {
    private static final List<String> TRACKED = List.of(
            "TITLE",
            "DESCRIPTION",
            "STATUS",
            "RESPONSIBLE_ID",
            "CREATED_BY",
            "DEADLINE",
            "PRIORITY",
            "MARK",
            "PARENT_ID",
            "GROUP_ID",
            "AUDITORS",
            "ACCOMPLICES",
            "TAGS",
            "TIME_ESTIMATE",
            "START_DATE_PLAN",
            "END_DATE_PLAN",
            "UF_CRM_TASK",
            "UF_TASK_WEBDAV_FILES");

    void note(long taskId, String field, @Nullable String from, @Nullable String to) {
        entries.add(id -> new Row(entries.schema(), id)
                .set("TASK_ID", taskId)
                .set("CREATED_DATE", clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .set("USER_ID", Caller.current().userId())
                .set("FIELD", field)
                .set("FROM_VALUE", from)
                .set("TO_VALUE", to));
    }

    /** An entry for each field that is another one now. */
    void noteChanges(Row before, Row after) {
        for (var field : TRACKED) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                note(after.id(), field, text(before.get(field)), text(after.get(field)));
            }
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Instant instant -> String.valueOf(instant.getEpochSecond());
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
