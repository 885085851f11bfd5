package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.Map;

/** crm.activity.call.gettranscript: what was said in a call with a client. */
record TranscriptMethods(Table activities, Table transcripts) {

    void addTo(MethodTable table) {
        table.add("crm.activity.call.gettranscript", this::transcript);
    }

    private Answer transcript(Parameters parameters) {
        long id = parameters.number("activityId").orElse(0L);
        var activity = activities.find(id).orElseThrow(() -> new PortalError(400, "NOT_FOUND", "Element not found"));
        if (!Visibility.covers(activity, "RESPONSIBLE_ID")) {
            throw new PortalError(403, "ACCESS_DENIED", "Access denied");
        }
        return Answer.of(Map.of(
                "transcription",
                transcripts.find(id).map(found -> found.text("TEXT")).orElse("")));
    }
}
