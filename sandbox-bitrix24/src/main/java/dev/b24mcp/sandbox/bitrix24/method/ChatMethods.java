package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** im.dialog.messages.get and im.message.add, for the chats tasks with the new card have in place of comments. */
record ChatMethods(TaskParts parts, Table comments, Table users, Clock clock) {
    private static final Pattern CHAT = Pattern.compile("chat(\\d{1,12})");
    private static final List<String> NEVER = List.of(
            "extranet",
            "network",
            "bot",
            "connector",
            "idle",
            "mobile_last_date",
            "desktop_last_date",
            "absent",
            "phones");

    private static final int MOST = 50;
    private static final long USUAL = 20;

    void addTo(MethodTable table) {
        table.add("im.dialog.messages.get", this::messages);
        table.add("im.message.add", this::add);
    }

    private Answer messages(Parameters parameters) {
        var task = task(parameters);
        long first = id(parameters, "FIRST_ID", "First ID", 0);
        long last = id(parameters, "LAST_ID", "Last ID", Long.MAX_VALUE);
        var found = comments.rows().reversed().stream()
                .filter(message -> message.number("TASK_ID") == task.id())
                .filter(message -> message.id() >= first && message.id() < last)
                .limit(Math.clamp(parameters.number("LIMIT").orElse(USUAL), 1, MOST))
                .toList();
        var dialog = new LinkedHashMap<String, Object>();
        dialog.put("chat_id", task.number("CHAT_ID"));
        dialog.put("messages", found.stream().map(row -> message(row, task)).toList());
        dialog.put(
                "users",
                found.stream()
                        .map(row -> row.number("AUTHOR_ID"))
                        .distinct()
                        .flatMap(id -> users.find(id).stream())
                        .map(this::user)
                        .toList());
        dialog.put("files", List.of());
        return Answer.of(dialog);
    }

    private static long id(Parameters parameters, String name, String words, long otherwise) {
        if (!parameters.has(name)) {
            return otherwise;
        }
        return parameters
                .number(name)
                .orElseThrow(() -> new PortalError(400, name + "_STRING", words + " can't be string"));
    }

    private Row task(Parameters parameters) {
        var matcher = CHAT.matcher(parameters.text("DIALOG_ID"));
        if (!matcher.matches()) {
            throw new PortalError(400, "DIALOG_ID_EMPTY", "Dialog ID can't be empty");
        }
        long chat = Long.parseLong(matcher.group(1));
        return parts.tasks().rows().stream()
                .filter(task -> task.number("CHAT_ID") == chat)
                .filter(TaskParts::isVisible)
                .findFirst()
                .orElseThrow(
                        () -> new PortalError(403, "ACCESS_ERROR", "You do not have access to the specified dialog"));
    }

    private Map<String, @Nullable Object> message(Row row, Row task) {
        var message = new LinkedHashMap<String, @Nullable Object>();
        message.put("id", row.id());
        message.put("chat_id", task.number("CHAT_ID"));
        message.put("author_id", row.number("AUTHOR_ID"));
        message.put("date", WireDates.dateTime(row.instant("POST_DATE"), parts.zone()));
        message.put("text", row.text("POST_MESSAGE"));
        message.put("unread", false);
        message.put("uuid", null);
        message.put("replaces", List.of());
        message.put("params", List.of());
        message.put("disappearing_date", null);
        return message;
    }

    private Map<String, @Nullable Object> user(Row row) {
        var user = new LinkedHashMap<String, @Nullable Object>();
        user.put("id", row.id());
        user.put("active", row.get("ACTIVE"));
        user.put("name", row.text("NAME") + " " + row.text("LAST_NAME"));
        user.put("first_name", row.text("NAME"));
        user.put("last_name", row.text("LAST_NAME"));
        user.put("work_position", row.text("WORK_POSITION"));
        user.put("color", "#4ba984");
        user.put("avatar", "");
        user.put("avatar_hr", "");
        user.put("gender", row.text("PERSONAL_GENDER"));
        user.put("birthday", "");
        for (var flag : NEVER) {
            user.put(flag, false);
        }
        user.put("external_auth_id", "");
        user.put("status", "online");
        user.put("last_activity_date", WireDates.dateTime(row.instant("LAST_ACTIVITY_DATE"), parts.zone()));
        user.put("departments", row.list("UF_DEPARTMENT"));
        user.put("bot_data", null);
        user.put("type", "user");
        user.put("website", "");
        user.put("email", row.text("EMAIL"));
        return user;
    }

    private Answer add(Parameters parameters) {
        var task = task(parameters);
        var text = parameters.text("MESSAGE");
        if (text.isBlank()) {
            throw new PortalError(400, "MESSAGE_EMPTY", "Message can't be empty");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var row = comments.add(id -> new Row(comments.schema(), id)
                .set("TASK_ID", task.id())
                .set("AUTHOR_ID", Caller.current().userId())
                .set("POST_DATE", now)
                .set("POST_MESSAGE", text));
        parts.commented(task.id(), row.id());
        return Answer.of(row.id());
    }
}
