package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.table.Binding;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left of a call: a row of the statistic, and when it was with somebody known, an activity. */
record FinishedCalls(Table calls, ActivityWrites activities) {
    private static final List<String> CLIENTS = List.of("", "LEAD", "DEAL", "CONTACT", "COMPANY");
    private static final String ANSWERED = "200";
    private static final String MISSED = "304";
    private static final long CALL = 2;
    private static final long OWN = 1;

    /**
     * Keeps a call.
     *
     * @param userId who was on it to the end
     * @param told what its exchange says of it
     */
    Row add(OpenCall call, long userId, Parameters told) {
        long duration = told.number("DURATION").orElse(0L);
        var code = told.has("STATUS_CODE") ? told.text("STATUS_CODE") : duration > 0 ? ANSWERED : MISSED;
        var client = call.client();
        var activity = client == null ? null : activity(call, client, duration);
        return calls.add(id -> new Row(calls.schema(), id)
                .set("PORTAL_USER_ID", userId)
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

    /** Unlike in the statistic numbers are numbers, and the date is what PHP makes of one. */
    static Map<String, @Nullable Object> written(Row call) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        written.put("CALL_ID", call.text("CALL_ID"));
        written.put("EXTERNAL_CALL_ID", null);
        written.put("PORTAL_USER_ID", call.number("PORTAL_USER_ID"));
        written.put("PHONE_NUMBER", call.text("PHONE_NUMBER"));
        written.put("PORTAL_NUMBER", call.text("PORTAL_NUMBER"));
        written.put("INCOMING", String.valueOf(call.number("CALL_TYPE")));
        written.put("CALL_DURATION", call.number("CALL_DURATION"));
        written.put("CALL_START_DATE", Map.of());
        written.put("CALL_STATUS", call.text("CALL_FAILED_CODE").equals(ANSWERED) ? 1 : 0);
        written.put("CALL_VOTE", call.get("CALL_VOTE"));
        written.put("COST", 0);
        written.put("COST_CURRENCY", call.text("COST_CURRENCY"));
        written.put("CALL_FAILED_CODE", call.text("CALL_FAILED_CODE"));
        written.put("CALL_FAILED_REASON", call.text("CALL_FAILED_REASON"));
        written.put("REST_APP_ID", "1");
        written.put("REST_APP_NAME", "");
        written.put("CRM_ACTIVITY_ID", call.get("CRM_ACTIVITY_ID"));
        written.put("COMMENT", null);
        written.put("CRM_ENTITY_TYPE", call.get("CRM_ENTITY_TYPE"));
        written.put("CRM_ENTITY_ID", call.get("CRM_ENTITY_ID"));
        written.put("ID", call.id());
        return written;
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
