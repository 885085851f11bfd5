package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.ZoneId;

/** How tasks look at the moment somebody asks. */
record TaskViews(Table users, Table groups, ZoneId zone, Clock clock) {

    TaskReading reading() {
        return new TaskReading(clock.instant(), users);
    }

    TaskView now() {
        return new TaskView(reading(), zone, users, groups);
    }
}
