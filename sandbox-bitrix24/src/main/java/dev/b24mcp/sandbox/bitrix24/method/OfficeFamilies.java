package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/** The families about calendars, files, boards and what was said in calls; each adds its own methods. */
final class OfficeFamilies {
    private OfficeFamilies() {}

    /**
     * Adds them all.
     *
     * @param domain host and port of the portal
     */
    static void addTo(MethodTable table, SampleData data, Supplier<String> domain, ZoneId zone, Clock clock) {
        var office = data.office();
        var events = office.calendarEvents();
        new CalendarMethods(events, new CalendarView(data.users(), zone), clock, zone).addTo(table);
        new CalendarWrites(events, data.users(), clock, zone).addTo(table);
        var rights = new DiskRights(office.diskStorages(), office.diskObjects());
        var view = new DiskView(rights, domain, zone);
        new DiskMethods(rights, view, zone).addTo(table);
        new DiskUploads(rights, view, clock, zone).addTo(table);
        new TaskStageMethods(office.taskStages(), data.workgroups()).addTo(table);
        new TranscriptMethods(data.communication().activities(), office.transcripts()).addTo(table);
        new FollowUpMethods(office.followUps(), data.users(), zone).addTo(table);
    }
}
