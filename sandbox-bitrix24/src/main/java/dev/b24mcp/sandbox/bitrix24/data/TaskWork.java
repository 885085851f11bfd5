package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What people wrote, ticked off and spent their time on while they worked at tasks. */
final class TaskWork {
    private static final Schema COMMENT = Schema.of("taskcomment");
    private static final Schema ITEM = Schema.of("checklistitem");
    private static final Schema HISTORY = Schema.of("taskhistory");
    private static final Schema ELAPSED = Schema.of("elapseditem");

    private static final long PENDING = 2;

    private final Dice dice;
    private final Timeline timeline;
    private final Words words;
    private final Table tasks;

    TaskWork(Origin origin, Table tasks) {
        this.dice = origin.dice("task work");
        this.timeline = origin.timeline(dice);
        this.words = origin.words();
        this.tasks = tasks;
    }

    TaskDetails generate() {
        return new TaskDetails(comments(), checklists(), elapsed(), history());
    }

    private Table comments() {
        var rows = new ArrayList<Row>();
        for (var task : tasks.rows()) {
            for (var written : moments(task, (int) task.number("COMMENTS_COUNT"))) {
                rows.add(new Row(COMMENT, rows.size() + 1L)
                        .set("TASK_ID", task.id())
                        .set("AUTHOR_ID", dice.chance(0.5) ? task.number("CREATED_BY") : task.number("RESPONSIBLE_ID"))
                        .set("POST_DATE", written)
                        .set("POST_MESSAGE", dice.pick(words.remarks())));
            }
        }
        return new Table(COMMENT, rows);
    }

    private List<Instant> moments(Row task, int count) {
        var moments = new ArrayList<Instant>();
        for (int i = 0; i < count; i++) {
            moments.add(timeline.after(task.instant("CREATED_DATE"), 20));
        }
        moments.sort(null);
        return moments;
    }

    /** A list of its own for every third task. */
    private Table checklists() {
        var rows = new ArrayList<Row>();
        for (var task : tasks.rows()) {
            if (task.id() % 3 == 0) {
                long list = rows.size() + 1L;
                rows.add(item(list, task, 0, 0, "Чек-лист 1"));
                for (int i = 1; i <= 1 + task.id() % 4; i++) {
                    rows.add(item(rows.size() + 1L, task, list, i, dice.pick(words.errands())));
                }
            }
        }
        return new Table(ITEM, rows);
    }

    private Row item(long id, Row task, long list, long position, String title) {
        boolean done = list > 0 && dice.chance(0.4);
        return new Row(ITEM, id)
                .set("TASK_ID", task.id())
                .set("PARENT_ID", list)
                .set("CREATED_BY", task.number("CREATED_BY"))
                .set("TITLE", title)
                .set("SORT_INDEX", position)
                .set("IS_COMPLETE", done ? "Y" : "N")
                .set("IS_IMPORTANT", dice.chance(0.1) ? "Y" : "N")
                .set("TOGGLED_BY", done ? task.number("RESPONSIBLE_ID") : null)
                .set("TOGGLED_DATE", done ? timeline.after(task.instant("CREATED_DATE"), 10) : null)
                .set("MEMBERS", list > 0 && dice.chance(0.3) ? List.of(task.number("RESPONSIBLE_ID")) : List.of());
    }

    private Table elapsed() {
        var rows = new ArrayList<Row>();
        for (var task : tasks.rows()) {
            for (var when : moments(task, task.id() % 4 == 0 ? 2 : 0)) {
                long minutes = dice.between(1, 40) * 5;
                rows.add(new Row(ELAPSED, rows.size() + 1L)
                        .set("TASK_ID", task.id())
                        .set("USER_ID", task.number("RESPONSIBLE_ID"))
                        .set("COMMENT_TEXT", dice.chance(0.5) ? dice.pick(words.errands()) : "")
                        .set("SECONDS", minutes * 60)
                        .set("MINUTES", minutes)
                        .set("SOURCE", 2L)
                        .set("CREATED_DATE", when)
                        .set("DATE_START", when)
                        .set("DATE_STOP", when));
            }
        }
        return new Table(ELAPSED, rows);
    }

    /** That tasks were set, and got the status they have. */
    private Table history() {
        var rows = new ArrayList<Row>();
        for (var task : tasks.rows()) {
            rows.add(entry(rows.size() + 1L, task, "CREATED", "NEW"));
            if (task.number("STATUS") != PENDING) {
                rows.add(entry(rows.size() + 1L, task, "STATUS_CHANGED", "STATUS")
                        .set("FROM_VALUE", String.valueOf(PENDING))
                        .set("TO_VALUE", String.valueOf(task.number("STATUS"))));
            }
        }
        return new Table(HISTORY, rows);
    }

    private static Row entry(long id, Row task, String done, String field) {
        return new Row(HISTORY, id)
                .set("TASK_ID", task.id())
                .set("CREATED_DATE", task.instant(done + "_DATE"))
                .set("USER_ID", task.number(done + "_BY"))
                .set("FIELD", field);
    }
}
