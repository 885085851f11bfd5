package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How events are written: nearly everything as text, and no two absences alike. */
record CalendarView(Table users, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter WORDS =
            DateTimeFormatter.ofPattern("EEE MMM dd yyyy HH:mm:ss", Locale.ENGLISH);

    Map<String, @Nullable Object> of(Row event) {
        var written = new LinkedHashMap<String, @Nullable Object>();
        written.put("ID", String.valueOf(event.id()));
        written.put("PARENT_ID", String.valueOf(event.id()));
        written.put("DELETED", "N");
        written.put("CAL_TYPE", event.text("CAL_TYPE"));
        written.put("OWNER_ID", String.valueOf(event.number("OWNER_ID")));
        written.put("NAME", event.text("NAME"));
        addTimes(written, event);
        written.put("EVENT_TYPE", null);
        written.put("CREATED_BY", String.valueOf(event.number("CREATED_BY")));
        written.put("DATE_CREATE", time(event.instant("DATE_CREATE")));
        written.put("TIMESTAMP_X", time(event.instant("TIMESTAMP_X")));
        written.put("DESCRIPTION", event.text("DESCRIPTION"));
        List.of("PRIVATE_EVENT", "ACCESSIBILITY", "IMPORTANCE").forEach(name -> written.put(name, event.text(name)));
        addMeeting(written, event);
        written.put("LOCATION", event.text("LOCATION"));
        written.put(
                "REMIND",
                event.list("REMIND").stream()
                        .map(minutes -> Map.of("type", "min", "count", minutes))
                        .toList());
        written.put("COLOR", event.text("COLOR"));
        addRepetition(written, event);
        List.of("DAV_XML_ID", "G_EVENT_ID", "DAV_EXCH_LABEL", "CAL_DAV_LABEL").forEach(name -> written.put(name, ""));
        written.put("VERSION", "1");
        written.put("SECTION_ID", String.valueOf(event.number("SECTION_ID")));
        written.put("SECT_ID", String.valueOf(event.number("SECTION_ID")));
        List.of("SYNC_STATUS", "SECTION_DAV_XML_ID", "COLLAB_ID").forEach(name -> written.put(name, null));
        written.put("UF_CRM_CAL_EVENT", orFalse(event.list("UF_CRM_CAL_EVENT")));
        written.put("UF_WEBDAV_CAL_EVENT", false);
        written.put("~DESCRIPTION", event.text("DESCRIPTION"));
        return written;
    }

    private void addTimes(Map<String, @Nullable Object> written, Row event) {
        var from = event.instant("DATE_FROM");
        var to = event.instant("DATE_TO");
        boolean wholeDay = event.text("DT_SKIP_TIME").equals("Y");
        written.put("DATE_FROM", wholeDay ? day(from) : time(from));
        written.put("DATE_TO", wholeDay ? day(to) : time(to));
        written.put("ORIGINAL_DATE_FROM", null);
        written.put("TZ_FROM", zone.getId());
        written.put("TZ_TO", zone.getId());
        written.put("TZ_OFFSET_FROM", String.valueOf(offset(from)));
        written.put("TZ_OFFSET_TO", String.valueOf(offset(to)));
        written.put("DATE_FROM_TS_UTC", String.valueOf(from.getEpochSecond()));
        written.put("DATE_TO_TS_UTC", String.valueOf(to.getEpochSecond()));
        written.put("DT_SKIP_TIME", event.text("DT_SKIP_TIME"));
        written.put("DT_LENGTH", Duration.between(from, to).toSeconds());
        written.put("DATE_FROM_FORMATTED", WORDS.format(from.atZone(zone)));
        written.put("DATE_TO_FORMATTED", WORDS.format(to.atZone(zone)));
        written.put("~USER_OFFSET_FROM", offset(from));
        written.put("~USER_OFFSET_TO", offset(to));
    }

    private void addMeeting(Map<String, @Nullable Object> written, Row event) {
        long host = event.number("CREATED_BY");
        var meeting = new LinkedHashMap<String, Object>();
        meeting.put(
                "HOST_NAME",
                users.find(host)
                        .map(user -> user.text("NAME") + " " + user.text("LAST_NAME"))
                        .orElse(""));
        List.of("NOTIFY", "REINVITE", "ALLOW_INVITE", "HIDE_GUESTS").forEach(name -> meeting.put(name, false));
        meeting.put("MEETING_CREATOR", host);
        meeting.put("LANGUAGE_ID", "ru");
        meeting.put("MAIL_FROM", "");
        var attendees = event.list("ATTENDEES");
        written.put("IS_MEETING", Boolean.TRUE.equals(event.get("IS_MEETING")));
        written.put("MEETING_STATUS", "H");
        written.put("MEETING_HOST", String.valueOf(host));
        written.put("MEETING", meeting);
        written.put("ATTENDEES_CODES", attendees.stream().map(id -> "U" + id).toList());
        written.put(
                "ATTENDEE_LIST",
                attendees.stream()
                        .map(id -> Map.of(
                                "id", id, "entryId", String.valueOf(event.id()), "status", id.equals(host) ? "H" : "Q"))
                        .toList());
        written.put(
                "attendeesEntityList",
                attendees.stream()
                        .map(id -> Map.of("entityId", "user", "id", id))
                        .toList());
    }

    private static void addRepetition(Map<String, @Nullable Object> written, Row event) {
        written.put("RRULE", rule(event));
        written.put("~RRULE_DESCRIPTION", event.text("FREQ").toLowerCase(Locale.ROOT));
        written.put("EXDATE", "");
        written.put("RECURRENCE_ID", null);
        written.put("RELATIONS", null);
    }

    private static Object rule(Row event) {
        if (event.text("FREQ").isEmpty()) {
            return "";
        }
        var rule = new LinkedHashMap<String, Object>();
        rule.put("FREQ", event.text("FREQ"));
        var days = new LinkedHashMap<String, Object>();
        event.list("BYDAY").forEach(day -> days.put(String.valueOf(day), day));
        rule.put("BYDAY", days);
        rule.put("INTERVAL", event.number("INTERVAL"));
        if (event.number("COUNT") > 0) {
            rule.put("COUNT", event.number("COUNT"));
        }
        if (event.get("UNTIL") instanceof LocalDate until) {
            rule.put("UNTIL", DAY.format(until));
            rule.put("~UNTIL", DAY.format(until));
            rule.put("UNTIL_TS", until.toEpochDay() * Duration.ofDays(1).toSeconds());
        }
        return rule;
    }

    private static Object orFalse(List<?> values) {
        return values.isEmpty() ? false : values;
    }

    private int offset(Instant instant) {
        return zone.getRules().getOffset(instant).getTotalSeconds();
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }
}
