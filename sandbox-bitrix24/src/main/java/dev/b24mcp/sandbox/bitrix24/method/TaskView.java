package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How tasks are written: camelCase keys, string values, and objects for the people. */
record TaskView(TaskReading reading, ZoneId zone, Table users, Table groups) {

    Map<String, @Nullable Object> listed(Row row, List<Field> fields) {
        var task = common(row, fields);
        if (task.containsKey("mark") && task.get("mark") == null) {
            task.put("mark", "");
        }
        return task;
    }

    Map<String, @Nullable Object> single(Row row, List<Field> fields) {
        var task = common(row, fields);
        task.put("action", TaskActions.ofCaller(row).written());
        return task;
    }

    private Map<String, @Nullable Object> common(Row row, List<Field> fields) {
        var task = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            task.put(CamelCase.of(field.name()), value(field, row.get(field)));
        }
        task.put("group", group(row.number("GROUP_ID")));
        for (var field : fields) {
            switch (field.name()) {
                case "DESCRIPTION" -> task.put("descriptionInBbcode", "Y");
                case "STATUS" -> task.put("subStatus", String.valueOf(reading.status(row)));
                case "CREATED_BY" -> task.put("creator", person(row.number("CREATED_BY")));
                case "RESPONSIBLE_ID" -> task.put("responsible", person(row.number("RESPONSIBLE_ID")));
                case "ACCOMPLICES" -> task.put("accomplicesData", people(row.list("ACCOMPLICES")));
                case "AUDITORS" -> task.put("auditorsData", people(row.list("AUDITORS")));
                default -> {}
            }
        }
        return task;
    }

    private Object group(long id) {
        var group = new LinkedHashMap<String, Object>();
        groups.find(id).ifPresent(row -> {
            group.put("id", String.valueOf(id));
            group.put("name", row.text("NAME"));
            group.put("opened", row.text("OPENED").equals("Y"));
            group.put("membersCount", row.number("NUMBER_OF_MEMBERS"));
            group.put("image", "/bitrix/images/socialnetwork/workgroup/folder.png");
            group.put("additionalData", List.of());
        });
        return PhpArrays.encode(group);
    }

    private @Nullable Object value(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> WireDates.dateTime(instant, zone);
            case Long chat when field.name().equals("CHAT_ID") -> chat;
            case List<?> files when field.name().equals("UF_TASK_WEBDAV_FILES") -> files;
            case List<?> tags when field.name().equals("TAGS") -> tags(tags);
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> value.toString();
        };
    }

    private static Object tags(List<?> tags) {
        var written = new LinkedHashMap<String, Object>();
        for (var tag : tags) {
            int id = 1 + Math.floorMod(tag.hashCode(), 1_000); // the same tag has the same number everywhere
            var entry = new LinkedHashMap<String, Object>();
            entry.put("id", id);
            entry.put("title", tag);
            written.put(String.valueOf(id), entry);
        }
        return PhpArrays.encode(written);
    }

    private Object people(List<?> ids) {
        var people = new LinkedHashMap<String, Object>();
        ids.forEach(id -> people.put(id.toString(), person((Long) id)));
        return PhpArrays.encode(people);
    }

    private Map<String, String> person(long id) {
        var person = new LinkedHashMap<String, String>();
        person.put("id", String.valueOf(id));
        users.find(id).ifPresent(user -> {
            person.put("name", user.text("NAME") + " " + user.text("LAST_NAME"));
            person.put("link", "/company/personal/user/" + id + "/");
            person.put("icon", "/bitrix/images/tasks/default_avatar.png");
            person.put("workPosition", user.text("WORK_POSITION"));
        });
        return person;
    }
}
