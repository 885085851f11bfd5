package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How REST 3.0 writes a task: numbers as numbers, flags as true and false, words for what is chosen. */
record ModernTaskView(TaskParts parts, Table checklistItems, Table results) {
    private static final List<String> NEVER = List.of(
            "containsRelatedTasks",
            "containsGanttLinks",
            "requireResult",
            "matchesSubTasksTime",
            "autocompleteSubTasks",
            "allowsChangeDatePlan",
            "requireDeadlineChangeReason");
    private static final List<String> NOTHING = List.of(
            "fileIds",
            "epicId",
            "storyPoints",
            "deadlineCount",
            "declineReason",
            "archiveLink",
            "maxDeadlineChangeDate",
            "maxDeadlineChanges");

    Map<String, @Nullable Object> whole(Row task) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        ModernTaskWords.FIELDS.forEach((name, field) -> {
            var known = task.schema().field(field);
            item.put(name, value(known, task.get(known)));
        });
        NEVER.forEach(name -> item.put(name, false));
        NOTHING.forEach(name -> item.put(name, null));
        var checklist = of(checklistItems, task);
        item.put("checklist", checklist);
        item.put("containsChecklist", !checklist.isEmpty());
        item.put(
                "containsSubTasks",
                parts.tasks().rows().stream().anyMatch(row -> row.number("PARENT_ID") == task.id()));
        item.put("containsPlacements", true);
        item.put("containsResults", !of(results, task).isEmpty());
        item.put("numberOfReminders", 0);
        item.put("link", "/company/personal/user/" + Caller.current().userId() + "/tasks/task/view/" + task.id() + "/");
        item.put("rights", new ModernTaskRights(TaskActions.ofCaller(task)).written());
        item.put(
                "inFavorite",
                task.text("FAVORITE").equals("Y") ? List.of(Caller.current().userId()) : List.of());
        List.of("inPin", "inGroupPin", "inMute", "dependsOn").forEach(name -> item.put(name, List.of()));
        item.put("scenarios", List.of("default"));
        return item;
    }

    private static List<Long> of(Table table, Row task) {
        return table.rows().stream()
                .filter(row -> row.number("TASK_ID") == task.id())
                .map(Row::id)
                .toList();
    }

    private @Nullable Object value(Field field, @Nullable Object value) {
        var words = ModernTaskWords.WORDS.get(field.name());
        if (words != null) {
            return words.getOrDefault(String.valueOf(value), "none");
        }
        return switch (value) {
            case null -> null;
            case Instant instant -> WireDates.dateTime(instant, parts.zone());
            case String flag when isFlag(field) -> flag.equals("Y");
            case Long none when none == 0 && field.name().equals("PARENT_ID") -> null;
            default -> value;
        };
    }

    private static boolean isFlag(Field field) {
        return field.details().get("values") instanceof Map<?, ?> values && values.containsKey("Y");
    }
}
