package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the employees have to do, much of it about a deal. */
final class Tasks {
    private static final Schema SCHEMA = Schema.of("task");
    private static final long COMPLETED = 5;
    /** Younger tasks have the new card, and with it a chat in place of comments. */
    private static final int NEW_CARD_DAYS = 90;

    private static final long FIRST_CHAT = 1_000;
    private static final List<Long> OPEN = List.of(2L, 2L, 3L, 3L, 4L, 6L);
    private static final List<Long> PRIORITIES = List.of(1L, 1L, 1L, 2L, 0L);
    private static final List<String> NO = List.of(
            "MULTITASK",
            "NOT_VIEWED",
            "REPLICATE",
            "ALLOW_TIME_TRACKING",
            "TASK_CONTROL",
            "ADD_IN_REPORT",
            "MATCH_WORK_TIME",
            "SUBORDINATE",
            "IS_MUTED",
            "IS_PINNED",
            "IS_PINNED_IN_GROUP");

    private final Words words;
    private final Dice dice;
    private final Timeline timeline;
    private final Staff staff;
    private final Pool deals;

    Tasks(Origin origin, Table users, Table deals) {
        this.words = origin.words();
        this.dice = origin.dice("task");
        this.timeline = origin.timeline(dice);
        this.staff = Staff.of(users, dice);
        this.deals = new Pool(deals.rows(), dice);
    }

    Table generate(int count) {
        var rows = new ArrayList<Row>(count);
        for (var created : timeline.moments(count)) {
            rows.add(task(rows.size() + 1, created));
        }
        return new Table(SCHEMA, List.copyOf(rows));
    }

    private Row task(long id, Instant created) {
        boolean completed = dice.chance(Math.min(0.85, timeline.daysSince(created) / 30));
        long status = completed ? COMPLETED : dice.pick(OPEN);
        long creator = staff.anyone().id();
        long responsible = staff.anyone().id();
        var deal = dice.chance(0.6) ? deals.before(created) : Optional.<Row>empty();
        var row = new Row(SCHEMA, id)
                .set("PARENT_ID", 0L)
                .set(
                        "TITLE",
                        dice.pick(words.errands()) + ": "
                                + deal.map(found -> found.text("TITLE")).orElseGet(() -> dice.pick(words.firms())))
                .set("DESCRIPTION", dice.chance(0.6) ? dice.pick(words.remarks()) : "")
                .set("MARK", completed && dice.chance(0.2) ? "P" : null)
                .set("PRIORITY", dice.pick(PRIORITIES))
                .set("STATUS", status)
                .set("GROUP_ID", 0L)
                .set("STAGE_ID", 0L)
                .set("CREATED_BY", creator)
                .set("RESPONSIBLE_ID", responsible)
                .set("AUDITORS", people(0.3, creator, responsible))
                .set("ACCOMPLICES", people(0.2, creator, responsible))
                .set("ALLOW_CHANGE_DEADLINE", "Y")
                .set("FAVORITE", dice.chance(0.05) ? "Y" : "N")
                .set("TIME_ESTIMATE", dice.between(0, 8) * 3600)
                .set("DURATION_TYPE", "days")
                .set("SITE_ID", "s1")
                .set("GUID", "{" + new UUID(dice.between(0, Long.MAX_VALUE - 1), id) + "}")
                .set("COMMENTS_COUNT", dice.between(0, 6))
                .set("TAGS", dice.chance(0.3) ? List.of(dice.pick(words.tags())) : List.of())
                .set(
                        "UF_CRM_TASK",
                        deal.map(found -> List.of("D_" + found.id())).orElse(List.of()))
                .set("UF_TASK_WEBDAV_FILES", List.of());
        NO.forEach(flag -> row.set(flag, "N"));
        row.set("CHAT_ID", timeline.daysSince(created) < NEW_CARD_DAYS ? FIRST_CHAT + id : null);
        date(row, created, status, responsible, creator);
        return row;
    }

    private List<Long> people(double probability, long creator, long responsible) {
        long other = staff.anyone().id();
        return dice.chance(probability) && other != creator && other != responsible ? List.of(other) : List.of();
    }

    private void date(Row row, Instant created, long status, long responsible, long creator) {
        var statusChanged = timeline.after(created, 15);
        var changed = timeline.after(statusChanged, 3);
        boolean completed = status == COMPLETED;
        row.set("CREATED_DATE", created)
                .set("CHANGED_BY", responsible)
                .set("CHANGED_DATE", changed)
                .set("STATUS_CHANGED_BY", responsible)
                .set("STATUS_CHANGED_DATE", statusChanged)
                .set("ACTIVITY_DATE", changed)
                .set("VIEWED_DATE", changed)
                .set("DATE_START", status == 2 ? null : statusChanged)
                .set("CLOSED_BY", completed ? (dice.chance(0.8) ? responsible : creator) : 0L)
                .set("CLOSED_DATE", completed ? statusChanged : null)
                .set("DEADLINE", dice.chance(0.85) ? deadline(created) : null);
    }

    /** The end of a working day. */
    private Instant deadline(Instant created) {
        var day = timeline.date(created).plusDays(dice.between(1, 21));
        return day.atTime(19, 0).atZone(timeline.zone()).toInstant();
    }
}
