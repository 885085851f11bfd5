package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Everything the portal knows. */
public record SampleData(
        Table deals, Table leads, Table contacts, Table users, Table tasks, Dictionaries dictionaries) {

    public static SampleData generate(Volume volume, long seed, ZoneId zone, Instant now) {
        var words = Words.load();
        var dictionaries = Dictionaries.load();
        var origin = new Origin(seed, zone, now.truncatedTo(ChronoUnit.SECONDS), words);
        var users = new Users(origin).generate(volume.users());
        var contacts = new Contacts(origin, users, dictionaries).generate(volume.contacts());
        var leads = new Leads(origin, users, contacts, dictionaries).generate(volume.leads());
        var deals = new Deals(origin, users, contacts, leads, dictionaries).generate(volume.deals());
        var tasks = new Tasks(origin, users, deals).generate(volume.tasks());
        return new SampleData(deals, leads, contacts, users, tasks, dictionaries);
    }
}
