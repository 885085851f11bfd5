package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Rows;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The deals of all funnels: each is invented anew whenever it is looked at, so that a million of them costs next to nothing. */
final class Deals {
    private static final Schema SCHEMA = Schema.of("deal");

    private final Origin origin;
    private final Staff staff;
    private final Pool contacts;
    private final Pool convertedLeads;
    private final Firms firms;
    private final Dictionaries dictionaries;
    private final Map<Integer, Outcome> outcomes;

    Deals(Origin origin, Table users, Table contacts, Table leads, Table companies, Dictionaries dictionaries) {
        var dice = origin.dice("deal");
        this.origin = origin;
        this.staff = Staff.of(users, dice);
        this.contacts = Pool.indexed(contacts.rows(), dice);
        this.convertedLeads = Pool.indexed(
                leads.rows().stream()
                        .filter(lead -> lead.text("STATUS_SEMANTIC_ID").equals("S"))
                        .toList(),
                dice);
        this.firms = Firms.of(companies);
        this.dictionaries = dictionaries;
        this.outcomes = Deal.CATEGORIES.stream()
                .distinct()
                .collect(Collectors.toMap(
                        category -> category, category -> Outcome.among(dictionaries.stages(category))));
    }

    Table generate(int count) {
        var created = origin.timeline(origin.dice("deal")).seconds(count);
        return new Table(
                SCHEMA, Rows.invented(count, id -> deal(id, Instant.ofEpochSecond(created[Math.toIntExact(id - 1)]))));
    }

    private Row deal(long id, Instant created) {
        var dice = origin.dice("deal", id);
        return new Deal(
                        origin.words(),
                        dice,
                        origin.timeline(dice),
                        staff.with(dice),
                        contacts.with(dice),
                        convertedLeads.with(dice),
                        firms,
                        dictionaries,
                        outcomes)
                .invent(SCHEMA, id, created);
    }
}
