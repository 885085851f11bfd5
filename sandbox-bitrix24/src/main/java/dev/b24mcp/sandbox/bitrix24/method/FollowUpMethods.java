package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** call.followup.get of REST 3.0: what came of a call among employees. Of nested fields it knows only the whole. */
record FollowUpMethods(Table followUps, Table users, ZoneId zone) {
    private static final List<String> BASIC =
            List.of("callId", "callType", "initiatorId", "startDate", "endDate", "durationSeconds");
    private static final String LANGUAGE = "ru";

    /** How long somebody speaks at a time. */
    private static final int SECONDS = 10;

    void addTo(MethodTable table) {
        table.addModern("call.followup.get", this::get);
    }

    private Answer get(Parameters parameters) {
        long id = ModernErrors.number(parameters, "callId");
        var call = followUps.find(id).orElseThrow(() -> ModernErrors.of("ENTITYNOTFOUND", "Call not found"));
        var caller = Caller.current();
        if (!caller.admin() && !call.list("PARTICIPANTS").contains(caller.userId())) {
            throw new PortalError(403, "access_denied", "No access to Follow-up data");
        }
        return Answer.of(Map.of("item", selected(whole(call), parameters)));
    }

    private static Map<String, @Nullable Object> selected(Map<String, @Nullable Object> whole, Parameters parameters) {
        if (!parameters.has("select")) {
            return whole;
        }
        var wanted = PhpArrays.list(parameters.get("select")).stream()
                .map(String::valueOf)
                .toList();
        if (!whole.keySet().containsAll(wanted)) {
            throw new PortalError(400, "invalid_select_field", "Invalid field in `select`");
        }
        var names = wanted.isEmpty()
                ? BASIC
                : Stream.concat(Stream.of("callId"), wanted.stream()).toList();
        whole.keySet().retainAll(names);
        return whole;
    }

    private Map<String, @Nullable Object> whole(Row call) {
        var start = call.instant("START_DATE");
        var end = call.instant("END_DATE");
        var written = new LinkedHashMap<String, @Nullable Object>();
        written.put("callId", call.id());
        written.put("callType", 1);
        written.put("chatId", null);
        written.put("initiatorId", call.number("INITIATOR_ID"));
        written.put("startDate", WireDates.dateTime(start, zone));
        written.put("endDate", WireDates.dateTime(end, zone));
        written.put("durationSeconds", Duration.between(start, end).toSeconds());
        written.put("uuid", new UUID(call.id(), call.id()).toString());
        written.put("language", LANGUAGE);
        written.put("version", 3);
        written.put(
                "participants",
                call.list("PARTICIPANTS").stream().map(this::participant).toList());
        written.put("outcomes", List.of("transcription", "overview", "summary", "insights", "evaluation"));
        written.put("createdAt", WireDates.dateTime(end, zone));
        written.put("tracks", List.of());
        var said = IntStream.range(0, call.list("LINES").size())
                .mapToObj(line -> said(call, line))
                .toList();
        written.put("transcription", Map.of("language", LANGUAGE, "segments", said));
        written.put("overview", Map.of("topic", call.text("TOPIC"), "actionItems", List.of()));
        written.put("summary", Map.of("segments", List.of()));
        written.put("insights", Map.of("speakerEvaluationAvailable", true, "speakerAnalysis", List.of()));
        written.put("evaluation", Map.of("efficiencyValue", call.number("EFFICIENCY"), "criteria", Map.of()));
        return written;
    }

    private Map<String, Object> participant(Object id) {
        return Map.of(
                "userId",
                id,
                "talkedSeconds",
                SECONDS,
                "name",
                user(id, "NAME"),
                "avatar",
                "",
                "workPosition",
                user(id, "WORK_POSITION"));
    }

    /** They take turns. */
    private Map<String, Object> said(Row call, int line) {
        var people = call.list("PARTICIPANTS");
        var speaker = people.get(line % people.size());
        return Map.of(
                "userId", speaker,
                "userName", user(speaker, "NAME"),
                "start", moment(line),
                "end", moment(line + 1),
                "text", call.list("LINES").get(line));
    }

    private static String moment(int line) {
        return String.format(Locale.ROOT, "00:%02d:%02d", line * SECONDS / 60, line * SECONDS % 60);
    }

    private String user(Object id, String field) {
        return users.find((Long) id).map(user -> user.text(field)).orElse("");
    }
}
