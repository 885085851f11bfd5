package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import java.time.Clock;
import java.time.ZoneId;

/** The families about employees and what they do for tasks; each adds its own methods. */
final class PeopleFamilies {
    private PeopleFamilies() {}

    static void addTo(MethodTable table, SampleData data, PortalEvents events, ZoneId zone, Clock clock) {
        new UserMethods(data.users(), zone).addTo(table);
        new UserWrites(data.users(), events, clock, zone).addTo(table);
        new DepartmentMethods(data.departments(), zone).addTo(table);
        new UserSearch(data.users(), data.departments(), zone).addTo(table);
        new WorkgroupMethods(data.workgroups(), zone).addTo(table);
        var details = data.taskDetails();
        var parts = new TaskParts(data.tasks(), new TaskHistory(details.history(), clock), zone);
        addTasks(table, data, new TaskChanges(parts, events, clock));
        new TaskCommentMethods(parts, details.comments(), data.users(), clock).addTo(table);
        new ChatMethods(parts, details.comments(), data.users(), clock).addTo(table);
        new ChecklistMethods(parts, details.checklistItems(), data.users(), clock).addTo(table);
        new ElapsedTimeMethods(parts, details.elapsedItems()).addTo(table);
    }

    private static void addTasks(MethodTable table, SampleData data, TaskChanges changes) {
        var users = data.users();
        var parts = changes.parts();
        var views = new TaskViews(users, data.workgroups(), parts.zone(), changes.clock());
        var whole = new TaskWhole(views, new ChecklistTree(data.taskDetails().checklistItems(), parts));
        var fields = new TaskFields(parts, users, data.workgroups());
        var comments = data.taskDetails().comments();
        var results = new TaskResultMethods(parts, comments, changes.clock());
        results.addTo(table);
        var modern = new ModernTaskMethods(
                parts, new ModernTaskView(parts, data.taskDetails().checklistItems(), results.results()), users);
        modern.addTo(table);
        new ModernTaskWrites(modern, changes, fields, comments).addTo(table);
        new TaskMethods(changes, views).addTo(table);
        new TaskWrites(changes, fields, whole).addTo(table);
        new TaskMoves(changes, whole).addTo(table);
        new TaskAccessMethods(changes).addTo(table);
        new TaskFileMethods(
                        changes,
                        new DiskRights(
                                data.office().diskStorages(), data.office().diskObjects()))
                .addTo(table);
        new TaskHistoryMethods(changes, users).addTo(table);
        new TaskCounterMethods(parts, comments, views).addTo(table);
    }
}
