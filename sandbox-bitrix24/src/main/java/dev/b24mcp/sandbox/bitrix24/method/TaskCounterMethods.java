package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** tasks.task.counters.get: how many of somebody's tasks are late, and how many comments they have not seen. */
record TaskCounterMethods(TaskParts parts, Table comments, TaskViews views) {
    private static final long EXPIRED = 6_291_456;
    private static final long NEW_COMMENTS = 12_582_912;
    private static final Map<String, Predicate<Mine>> ROLES = Map.of(
            "view_all", mine -> mine.task().number("RESPONSIBLE_ID") == mine.user() || mine.helps() || mine.set(),
            "view_role_responsible", mine -> mine.task().number("RESPONSIBLE_ID") == mine.user(),
            "view_role_originator", Mine::set,
            "view_role_accomplice", Mine::helps,
            "view_role_auditor", mine -> mine.task().list("AUDITORS").contains(mine.user()));

    private record Mine(Row task, long user) {
        boolean helps() {
            return task.list("ACCOMPLICES").contains(user);
        }

        boolean set() {
            return task.number("CREATED_BY") == user;
        }
    }

    void addTo(MethodTable table) {
        table.add("tasks.task.counters.get", this::counters);
    }

    private Answer counters(Parameters parameters) {
        long group = parameters.number("groupId").orElse(0L);
        if (group != 0 && views.groups().find(group).isEmpty()) {
            throw new PortalError(400, "0", "Group not found or access denied. (internal error)");
        }
        long user = parameters.number("userId").orElse(Caller.current().userId());
        var role = ROLES.getOrDefault(parameters.text("type"), ROLES.get("view_all"));
        var reading = views.reading();
        var tasks = parts.tasks().rows().stream()
                .filter(TaskParts::isVisible)
                .filter(task -> group == 0 || task.number("GROUP_ID") == group)
                .filter(task -> role != null && role.test(new Mine(task, user)))
                .toList();
        var late = tasks.stream().filter(reading::isOverdue).count();
        Set<Long> ids = tasks.stream().map(Row::id).collect(Collectors.toSet());
        var unseen = comments.rows().stream()
                .filter(comment -> ids.contains(comment.number("TASK_ID")) && isUnseen(comment, user))
                .count();
        var counters = new LinkedHashMap<String, Object>();
        counters.put("expired", Map.of("counter", late, "code", EXPIRED));
        counters.put("new_comments", Map.of("counter", unseen, "code", NEW_COMMENTS));
        return new Answer(counters, null, 1);
    }

    private boolean isUnseen(Row comment, long user) {
        return comment.number("AUTHOR_ID") != user
                && parts.tasks()
                        .find(comment.number("TASK_ID"))
                        .filter(task -> !(task.get("VIEWED_DATE") instanceof Instant viewed)
                                || comment.instant("POST_DATE").isAfter(viewed))
                        .isPresent();
    }
}
