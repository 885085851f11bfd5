package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Table;

/** What the firm works with besides its clients: calendars, files, boards, and what was said in calls. */
public record Office(
        Table calendarEvents,
        Table diskStorages,
        Table diskObjects,
        Table taskStages,
        Table transcripts,
        Table followUps) {

    static Office of(Origin origin, Table users, Table workgroups, Table calls) {
        var disk = new Disk(origin, users);
        return new Office(
                CalendarEvents.of(origin),
                disk.storages(),
                disk.objects(),
                TaskStages.of(users, workgroups),
                new Transcripts(origin).of(calls),
                FollowUps.of(origin));
    }
}
