package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The employees: the administrator first, then the rest, some of them dismissed. */
final class Users {
    private static final Schema SCHEMA = Schema.of("user");
    private static final LocalDate EARLIEST_BIRTHDAY = LocalDate.of(1965, 1, 1);
    private static final int YEARS_OF_BIRTH = 37;

    private final Origin origin;
    private final Words words;
    private final Dice dice;

    Users(Origin origin) {
        this.origin = origin;
        this.words = origin.words();
        this.dice = origin.dice("user");
    }

    Table generate(int count) {
        return new Table(
                SCHEMA, IntStream.rangeClosed(1, count).mapToObj(this::user).toList());
    }

    private Row user(int id) {
        var person = Person.invent(words, dice);
        boolean active = id == 1 || dice.chance(0.88);
        boolean online = active && dice.chance(0.3);
        var job = id == 1 ? new Words.Job(1, words.positions().getFirst()) : dice.pick(words.jobs());
        // hired before the oldest record the portal keeps
        var hired = origin.timeline(dice).date(origin.now()).minusDays(dice.between(410, 2500));
        var lastSeen = origin.now()
                .minus(online ? Duration.ofMinutes(dice.between(0, 14)) : Duration.ofHours(dice.between(1, 72)))
                .minus(active ? Duration.ZERO : Duration.ofDays(dice.between(30, 300)));
        return new Row(SCHEMA, id)
                .set("ACTIVE", active)
                .set("NAME", person.first())
                .set("LAST_NAME", person.last())
                .set("SECOND_NAME", person.second())
                .set("EMAIL", person.email(words, id, "example.com"))
                .set("LAST_LOGIN", lastSeen)
                .set("DATE_REGISTER", hired)
                .set("IS_ONLINE", online ? "Y" : "N")
                .set("LAST_ACTIVITY_DATE", lastSeen)
                .set("PERSONAL_GENDER", person.female() ? "F" : "M")
                .set("PERSONAL_BIRTHDAY", dice.chance(0.8) ? birthday() : null)
                .set("PERSONAL_MOBILE", Phones.invent(dice))
                .set("PERSONAL_CITY", dice.pick(words.cities()))
                .set("WORK_PHONE", dice.chance(0.5) ? Phones.invent(dice) : null)
                .set("WORK_POSITION", job.position())
                .set("UF_EMPLOYMENT_DATE", hired)
                .set("UF_DEPARTMENT", List.of(job.department()))
                .set("UF_PHONE_INNER", String.valueOf(100 + id))
                .set("USER_TYPE", "employee")
                .set("NAME_SEARCH", person.last() + " " + person.first() + " " + person.second());
    }

    private LocalDate birthday() {
        return EARLIEST_BIRTHDAY.plusDays(dice.between(0, YEARS_OF_BIRTH * 365L));
    }
}
