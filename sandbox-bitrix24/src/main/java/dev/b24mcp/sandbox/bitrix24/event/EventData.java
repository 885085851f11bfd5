package dev.b24mcp.sandbox.bitrix24.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is told of a record something happened to: its number, and of a task whether it was there before and after. */
public final class EventData {
    private static final String TASK = "ONTASK";
    private static final String NOTHING = "undefined";

    private EventData() {}

    public static Map<String, Object> of(String event, long id) {
        var fields = Map.of("ID", id);
        if (!event.startsWith(TASK) || event.startsWith(TASK + "COMMENT")) {
            return Map.of("FIELDS", fields);
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("FIELDS_BEFORE", event.endsWith("ADD") ? NOTHING : fields);
        data.put("FIELDS_AFTER", event.endsWith("DELETE") ? NOTHING : fields);
        data.put("IS_ACCESSIBLE_BEFORE", NOTHING);
        data.put("IS_ACCESSIBLE_AFTER", NOTHING);
        return data;
    }
}
