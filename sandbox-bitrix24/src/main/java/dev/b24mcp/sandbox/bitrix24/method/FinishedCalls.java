package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.table.Binding;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.List;

/** What is left of a call: a row of the statistic, and when it was with somebody known, an activity. */
record FinishedCalls(Table calls, ActivityWrites activities) {
    private static final List<String> CLIENTS = List.of("", "LEAD", "DEAL", "CONTACT", "COMPANY");
    private static final String ANSWERED = "200";
    private static final long CALL = 2;
    private static final long OWN = 1;

    Row add(OpenCall call, Parameters told) {
        long duration = told.number("DURATION").orElse(0L);
        var code = told.has("STATUS_CODE") ? told.text("STATUS_CODE") : ANSWERED;
        var client = call.client();
        var activity = client == null ? null : activity(call, client, duration);
        return calls.add(id -> new Row(calls.schema(), id)
                .set("PORTAL_USER_ID", call.userId())
                .set("PORTAL_NUMBER", call.line())
                .set("PHONE_NUMBER", call.phone())
                .set("CALL_ID", call.id())
                .set("CALL_CATEGORY", "external")
                .set("CALL_DURATION", duration)
                .set("CALL_START_DATE", call.start())
                .set("CALL_VOTE", told.number("VOTE").orElse(null))
                .set("COST", "0.0000")
                .set("COST_CURRENCY", "")
                .set("CALL_FAILED_CODE", code)
                .set("CALL_FAILED_REASON", told.text("FAILED_REASON"))
                .set("CRM_ENTITY_TYPE", client == null ? null : CLIENTS.get((int) client.ownerTypeId()))
                .set("CRM_ENTITY_ID", client == null ? null : client.ownerId())
                .set("CRM_ACTIVITY_ID", activity == null ? null : activity.id())
                .set("TRANSCRIPT_PENDING", "N")
                .set("CALL_TYPE", call.type()));
    }

    private Row activity(OpenCall call, Binding client, long duration) {
        return activities.add(row -> row.set("OWNER_TYPE_ID", client.ownerTypeId())
                .set("OWNER_ID", client.ownerId())
                .set("BINDINGS", List.of(client))
                .set("TYPE_ID", CALL)
                .set("PROVIDER_ID", "VOXIMPLANT_CALL")
                .set("PROVIDER_TYPE_ID", "CALL")
                .set("SUBJECT", (call.type() == OWN ? "Исходящий звонок: " : "Входящий звонок: ") + call.phone())
                .set("RESPONSIBLE_ID", call.userId())
                .set("START_TIME", call.start())
                .set("END_TIME", call.start().plusSeconds(duration))
                .set("DEADLINE", call.start())
                .set("COMPLETED", "Y")
                .set("STATUS", 2L)
                .set("DIRECTION", call.type() == OWN ? 2L : 1L)
                .set("DESCRIPTION_TYPE", 1L)
                .set("PRIORITY", 2L)
                .set("SETTINGS", List.of())
                .set("PROVIDER_PARAMS", List.of()));
    }
}
