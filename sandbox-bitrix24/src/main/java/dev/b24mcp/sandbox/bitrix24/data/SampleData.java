package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Everything the portal knows. */
public record SampleData(
        Table deals,
        Table leads,
        Table contacts,
        Table users,
        Table tasks,
        Dictionaries dictionaries,
        Table companies,
        List<SmartProcess> smartProcesses,
        Communication communication,
        ProductRows productRows,
        TaskDetails taskDetails,
        Table departments,
        Table workgroups,
        Office office) {
    private static final int MOST_ACTIVITIES = 2_000;

    public static SampleData generate(Volume volume, long seed, ZoneId zone, Instant now) {
        var words = Words.load();
        var dictionaries = Dictionaries.load();
        var origin = new Origin(seed, zone, now.truncatedTo(ChronoUnit.SECONDS), words);
        var users = new Users(origin).generate(volume.users());
        var companies = new Companies(origin, users, dictionaries).generate();
        var contacts = new Contacts(origin, users, companies, dictionaries).generate(volume.contacts());
        var leads = new Leads(origin, users, contacts, dictionaries).generate(volume.leads());
        var deals = new Deals(origin, users, contacts, leads, companies, dictionaries).generate(volume.deals());
        var tasks = new Tasks(origin, users, deals).generate(volume.tasks());
        var smartProcesses = new SmartProcesses(origin, users, deals, companies, dictionaries).generate();
        int talk = Math.min(MOST_ACTIVITIES, volume.deals() + volume.leads());
        var activities = new Activities(origin, deals, leads, contacts).generate(talk);
        var calls = new Calls(origin).of(activities);
        var workgroups = Workgroups.of(origin.now());
        var comments = new Comments(origin, deals, leads, companies).generate(talk);
        return new SampleData(
                deals,
                leads,
                contacts,
                users,
                tasks,
                dictionaries,
                companies,
                smartProcesses,
                new Communication(activities, calls, comments),
                new ProductRows(words),
                new TaskWork(origin, tasks).generate(),
                Departments.of(users),
                workgroups,
                Office.of(origin, users, workgroups, calls));
    }
}
