package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The clients' firms, brought into the portal before anything else, and the portal's own. */
final class Companies {
    private static final Schema SCHEMA = Schema.of("company");
    private static final List<Long> CLASSES = List.of(81L, 82L, 83L);
    /** Before the oldest contact. */
    private static final Duration AGE = Duration.ofDays(420);

    private final Origin origin;
    private final Words words;
    private final Dice dice;
    private final Timeline timeline;
    private final Staff staff;
    private final Dictionaries dictionaries;

    Companies(Origin origin, Table users, Dictionaries dictionaries) {
        this.origin = origin;
        this.words = origin.words();
        this.dice = origin.dice("company");
        this.timeline = origin.timeline(dice);
        this.staff = Staff.of(users, dice);
        this.dictionaries = dictionaries;
    }

    /** One for each known firm, and the last is the portal's own. */
    Table generate() {
        var rows = new ArrayList<Row>();
        for (var firm : words.firms()) {
            rows.add(company(rows.size() + 1, firm).set("IS_MY_COMPANY", "N"));
        }
        rows.add(company(rows.size() + 1, "ООО «Наша Фирма»")
                .set("IS_MY_COMPANY", "Y")
                .set("COMPANY_TYPE", "OTHER"));
        return new Table(SCHEMA, List.copyOf(rows));
    }

    private Row company(long id, String title) {
        var created = origin.now().minus(AGE).plus(Duration.ofMinutes(17 * id));
        var modified = timeline.after(created, 400);
        long responsible = staff.anyone().id();
        boolean email = dice.chance(0.7);
        return dated(new Row(SCHEMA, id), created, modified)
                .set("TITLE", title)
                .set("COMPANY_TYPE", dice.pick(dictionaries.of("COMPANY_TYPE")).code())
                .set("INDUSTRY", dice.pick(dictionaries.of("INDUSTRY")).code())
                .set("EMPLOYEES", dice.pick(dictionaries.of("EMPLOYEES")).code())
                .set("CURRENCY_ID", dictionaries.baseCurrency())
                .set("REVENUE", Money.invent(dice))
                .set("ADDRESS_CITY", dice.pick(words.cities()))
                .set("COMMENTS", dice.chance(0.2) ? dice.pick(words.remarks()) : null)
                .set("OPENED", "Y")
                .set("HAS_PHONE", "Y")
                .set("HAS_EMAIL", email ? "Y" : "N")
                .set("HAS_IMOL", "N")
                .set("ASSIGNED_BY_ID", responsible)
                .set("CREATED_BY_ID", staff.anyone().id())
                .set("MODIFY_BY_ID", responsible)
                .set("LAST_ACTIVITY_BY", responsible)
                .set("UF_CRM_1700000041", dice.chance(0.8) ? dice.pick(CLASSES) : null)
                .set("UF_CRM_1700000042", String.valueOf(7_700_000_000L + id * 1_013))
                .set("UF_CRM_1700000043", timeline.date(modified).plusDays(dice.between(30, 400)))
                .set("UF_CRM_1700000044", dice.chance(0.5))
                .set("UF_CRM_1700000045", dice.chance(0.5) ? dice.between(1, 20) * 50_000 + "|RUB" : null)
                .set("UF_CRM_1700000046", dice.chance(0.4) ? List.of("Марка " + id, "Марка " + (id + 100)) : List.of())
                .set("PHONE", List.of(new ContactPoint(100_000 + id * 2, "WORK", Phones.invent(dice))))
                .set(
                        "EMAIL",
                        email
                                ? List.of(new ContactPoint(100_001 + id * 2, "WORK", "info" + id + "@example.org"))
                                : null);
    }

    private static Row dated(Row row, Instant created, Instant modified) {
        return row.set("DATE_CREATE", created).set("DATE_MODIFY", modified).set("LAST_ACTIVITY_TIME", modified);
    }
}
