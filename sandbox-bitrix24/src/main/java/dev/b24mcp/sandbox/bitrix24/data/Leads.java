package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The requests that came in. */
final class Leads {
    private static final Schema SCHEMA = Schema.of("lead");
    private static final List<Long> INTERESTS = List.of(51L, 52L, 53L);

    private final Words words;
    private final Dice dice;
    private final Timeline timeline;
    private final Staff staff;
    private final Pool contacts;
    private final Dictionaries dictionaries;
    private final Outcome outcome;

    Leads(Origin origin, Table users, Table contacts, Dictionaries dictionaries) {
        this.words = origin.words();
        this.dice = origin.dice("lead");
        this.timeline = origin.timeline(dice);
        this.staff = Staff.of(users, dice);
        this.contacts = new Pool(contacts.rows(), dice);
        this.dictionaries = dictionaries;
        this.outcome = Outcome.among(dictionaries.of("STATUS"));
    }

    Table generate(int count) {
        var rows = new ArrayList<Row>(count);
        for (var created : timeline.moments(count)) {
            rows.add(lead(rows.size() + 1, created));
        }
        return new Table(SCHEMA, List.copyOf(rows));
    }

    private Row lead(long id, Instant created) {
        var status = outcome.choose(dice, timeline.daysSince(created), 0.4);
        var moved = timeline.after(created, 20);
        var modified = timeline.after(moved, 5);
        long responsible = staff.anyone().id();
        var row = new Row(SCHEMA, id)
                .set("SOURCE_ID", dice.pick(dictionaries.of("SOURCE")).code())
                .set("STATUS_ID", status.code())
                .set("STATUS_SEMANTIC_ID", status.group())
                .set("COMMENTS", dice.chance(0.25) ? dice.pick(words.remarks()) : null)
                .set("CURRENCY_ID", dictionaries.baseCurrency())
                .set("OPPORTUNITY", dice.chance(0.6) ? Money.invent(dice) : Money.NONE)
                .set("IS_MANUAL_OPPORTUNITY", "Y")
                .set("OPENED", "Y")
                .set("ASSIGNED_BY_ID", responsible)
                .set("CREATED_BY_ID", staff.anyone().id())
                .set("MODIFY_BY_ID", responsible)
                .set("MOVED_BY_ID", responsible)
                .set("DATE_CREATE", created)
                .set("DATE_MODIFY", modified)
                .set("MOVED_TIME", moved)
                .set("DATE_CLOSED", status.isFinal() ? moved : null)
                .set("IS_RETURN_CUSTOMER", dice.chance(0.15) ? "Y" : "N")
                .set("UTM_SOURCE", dice.chance(0.35) ? dice.pick(words.utmSources()) : null)
                .set("LAST_ACTIVITY_TIME", modified)
                .set("LAST_ACTIVITY_BY", responsible)
                .set("UF_CRM_1700000011", dice.chance(0.6) ? dice.pick(INTERESTS) : null)
                .set("UF_CRM_1700000012", String.valueOf(10_000 + id))
                .set(
                        "UF_CRM_1700000013",
                        dice.chance(0.4) ? timeline.date(modified).plusDays(3) : null)
                .set("UF_CRM_1700000014", dice.chance(0.5));
        return UserFields.onLead(person(row, dice.chance(0.4) ? contacts.before(created) : Optional.empty()), words);
    }

    /** Somebody known already, or somebody new. */
    private Row person(Row row, Optional<Row> contact) {
        long id = row.id();
        var person = contact.map(Person::of).orElseGet(() -> Person.invent(words, dice));
        boolean firm = dice.chance(0.6);
        boolean phone = dice.chance(0.85);
        boolean email = dice.chance(0.5);
        return row.set("TITLE", dice.pick(words.requests()) + (firm ? "" : ": " + person.first() + " " + person.last()))
                .set("HONORIFIC", person.honorific())
                .set("NAME", person.first())
                .set("LAST_NAME", person.last())
                .set("COMPANY_TITLE", firm ? dice.pick(words.firms()) : null)
                .set("POST", firm ? dice.pick(words.positions()) : null)
                .set("ADDRESS_CITY", dice.chance(0.3) ? dice.pick(words.cities()) : null)
                .set("HAS_PHONE", phone ? "Y" : "N")
                .set("HAS_EMAIL", email ? "Y" : "N")
                .set("HAS_IMOL", "N")
                .set("CONTACT_ID", contact.map(Row::id).orElse(null))
                .set("PHONE", phone ? List.of(new ContactPoint(id * 2, "WORK", Phones.invent(dice))) : null)
                .set(
                        "EMAIL",
                        email
                                ? List.of(new ContactPoint(id * 2 + 1, "WORK", person.email(words, id, "example.com")))
                                : null);
    }
}
