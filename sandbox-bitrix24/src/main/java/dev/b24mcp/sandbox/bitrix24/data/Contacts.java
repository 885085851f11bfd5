package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The clients' people. */
final class Contacts {
    private static final Schema SCHEMA = Schema.of("contact");
    private static final LocalDate EARLIEST_BIRTHDAY = LocalDate.of(1960, 1, 1);
    private static final List<Long> WAYS_TO_REACH = List.of(61L, 62L, 63L);

    private final Words words;
    private final Dice dice;
    private final Timeline timeline;
    private final Staff staff;
    private final Firms firms;
    private final Dictionaries dictionaries;

    Contacts(Origin origin, Table users, Table companies, Dictionaries dictionaries) {
        this.words = origin.words();
        this.dice = origin.dice("contact");
        this.timeline = origin.timeline(dice);
        this.staff = Staff.of(users, dice);
        this.firms = Firms.of(companies);
        this.dictionaries = dictionaries;
    }

    Table generate(int count) {
        var rows = new ArrayList<Row>(count);
        for (var created : timeline.moments(count)) {
            rows.add(contact(rows.size() + 1, created));
        }
        return new Table(SCHEMA, List.copyOf(rows));
    }

    private Row contact(long id, Instant created) {
        var person = Person.invent(words, dice);
        long responsible = staff.anyone().id();
        var modified = timeline.after(created, 30);
        boolean hasPhone = dice.chance(0.9);
        boolean hasEmail = dice.chance(0.75);
        var contact = new Row(SCHEMA, id)
                .set("HONORIFIC", person.honorific())
                .set("NAME", person.first())
                .set("SECOND_NAME", dice.chance(0.7) ? person.second() : null)
                .set("LAST_NAME", person.last())
                .set("BIRTHDATE", dice.chance(0.3) ? EARLIEST_BIRTHDAY.plusDays(dice.between(0, 15_000)) : null)
                .set("TYPE_ID", dice.pick(dictionaries.of("CONTACT_TYPE")).code())
                .set("SOURCE_ID", dice.pick(dictionaries.of("SOURCE")).code())
                .set("POST", dice.chance(0.6) ? dice.pick(words.positions()) : null)
                .set("ADDRESS_CITY", dice.chance(0.5) ? dice.pick(words.cities()) : null)
                .set("COMMENTS", dice.chance(0.2) ? dice.pick(words.remarks()) : null)
                .set("OPENED", "Y")
                .set("EXPORT", dice.chance(0.9) ? "Y" : "N")
                .set("HAS_PHONE", hasPhone ? "Y" : "N")
                .set("HAS_EMAIL", hasEmail ? "Y" : "N")
                .set("HAS_IMOL", "N")
                .set("ASSIGNED_BY_ID", responsible)
                .set("CREATED_BY_ID", staff.anyone().id())
                .set("MODIFY_BY_ID", responsible)
                .set("DATE_CREATE", created)
                .set("DATE_MODIFY", modified)
                .set("UTM_SOURCE", dice.chance(0.2) ? dice.pick(words.utmSources()) : null)
                .set("LAST_ACTIVITY_TIME", modified)
                .set("LAST_ACTIVITY_BY", responsible)
                .set("UF_CRM_1700000021", dice.chance(0.5) ? dice.pick(WAYS_TO_REACH) : null)
                .set("UF_CRM_1700000022", dice.chance(0.8) ? dice.pick(words.firms()) : null)
                .set("UF_CRM_1700000023", dice.chance(0.3) ? timeline.date(modified) : null)
                .set("PHONE", hasPhone ? List.of(phone(id)) : null)
                .set("EMAIL", hasEmail ? List.of(email(id, person)) : null);
        contact.set("COMPANY_ID", firms.named(contact.text("UF_CRM_1700000022")));
        return UserFields.onContact(contact);
    }

    private ContactPoint phone(long id) {
        return new ContactPoint(id * 2, dice.chance(0.7) ? "WORK" : "MOBILE", Phones.invent(dice));
    }

    private ContactPoint email(long id, Person person) {
        return new ContactPoint(id * 2 + 1, "WORK", person.email(words, id, "example.org"));
    }
}
