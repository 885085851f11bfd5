package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tasks are filtered and sorted by, some of which depends on the time of day. */
record TaskReading(Instant now, Table users) implements Reading {
    private static final long OVERDUE = -1;
    private static final long ALMOST_OVERDUE = -3;
    private static final long AWAITING_CONTROL = 4;
    private static final long COMPLETED = 5;
    private static final Duration ALMOST = Duration.ofDays(1);

    @Override
    public @Nullable Object of(Row task, Field field) {
        return switch (field.name()) {
            case "STATUS" -> status(task);
            case "REAL_STATUS" -> task.get("STATUS");
            case "STATUS_COMPLETE" -> task.number("STATUS") == COMPLETED ? 1L : 0L;
            case "AUDITOR" -> task.get("AUDITORS");
            case "ACCOMPLICE" -> task.get("ACCOMPLICES");
            case "TAG" -> task.get("TAGS");
            case "MEMBER" -> members(task);
            case "CREATED_BY_LAST_NAME" -> lastName(task.number("CREATED_BY"));
            case "RESPONSIBLE_LAST_NAME" -> lastName(task.number("RESPONSIBLE_ID"));
            default -> task.get(field);
        };
    }

    /** The status filters mean and answers call subStatus: the deadline's state overrides that of the work. */
    long status(Row task) {
        long status = task.number("STATUS");
        if (status == AWAITING_CONTROL || status == COMPLETED || !(task.get("DEADLINE") instanceof Instant deadline)) {
            return status;
        }
        if (deadline.isBefore(now)) {
            return OVERDUE;
        }
        return deadline.isBefore(now.plus(ALMOST)) ? ALMOST_OVERDUE : status;
    }

    boolean isOverdue(Row task) {
        return status(task) == OVERDUE;
    }

    private static List<?> members(Row task) {
        return Stream.of(
                        List.of(task.number("CREATED_BY"), task.number("RESPONSIBLE_ID")),
                        task.list("ACCOMPLICES"),
                        task.list("AUDITORS"))
                .flatMap(List::stream)
                .toList();
    }

    private @Nullable Object lastName(long userId) {
        return users.find(userId).map(user -> user.text("LAST_NAME")).orElse(null);
    }
}
