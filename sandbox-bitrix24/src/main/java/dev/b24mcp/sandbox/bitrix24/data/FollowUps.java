package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.util.List;

/** What came of calls among employees. */
final class FollowUps {
    private static final Schema SCHEMA = Schema.of("followup");

    private FollowUps() {}

    private record FollowUp(
            long id,
            long initiator,
            long daysAgo,
            long minutes,
            List<Long> participants,
            String topic,
            List<String> lines,
            long efficiency) {}

    static Table of(Origin origin) {
        return new Table(
                SCHEMA,
                Resources.read("followups.json", new TypeReference<List<FollowUp>>() {}).stream()
                        .map(call -> row(call, origin))
                        .toList());
    }

    private static Row row(FollowUp call, Origin origin) {
        var start = origin.now().minus(Duration.ofDays(call.daysAgo()));
        return new Row(SCHEMA, call.id())
                .set("INITIATOR_ID", call.initiator())
                .set("START_DATE", start)
                .set("END_DATE", start.plus(Duration.ofMinutes(call.minutes())))
                .set("PARTICIPANTS", call.participants())
                .set("TOPIC", call.topic())
                .set("LINES", call.lines())
                .set("EFFICIENCY", call.efficiency());
    }
}
