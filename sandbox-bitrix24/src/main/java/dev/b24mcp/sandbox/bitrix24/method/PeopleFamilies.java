package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import java.time.Clock;
import java.time.ZoneId;

/** The families about employees and what they do for tasks; each adds its own methods. */
final class PeopleFamilies {
    private PeopleFamilies() {}

    static void addTo(MethodTable table, SampleData data, ZoneId zone, Clock clock) {
        new DepartmentMethods(data.departments(), zone).addTo(table);
        new UserSearch(data.users(), data.departments(), zone).addTo(table);
        var parts = new TaskParts(data.tasks(), zone);
        var details = data.taskDetails();
        new TaskCommentMethods(parts, details.comments(), data.users(), clock).addTo(table);
        new ChatMethods(parts, details.comments(), data.users(), clock).addTo(table);
        new ChecklistMethods(parts, details.checklistItems(), data.users(), clock).addTo(table);
        new ElapsedTimeMethods(parts, details.elapsedItems()).addTo(table);
    }
}
