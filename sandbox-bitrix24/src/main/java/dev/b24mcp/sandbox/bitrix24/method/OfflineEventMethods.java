package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.event.EventData;
import dev.b24mcp.sandbox.bitrix24.event.OfflineEvent;
import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.query.Filter;
import dev.b24mcp.sandbox.bitrix24.query.Grammar;
import dev.b24mcp.sandbox.bitrix24.query.Ordering;
import dev.b24mcp.sandbox.bitrix24.query.Page;
import dev.b24mcp.sandbox.bitrix24.query.Query;
import dev.b24mcp.sandbox.bitrix24.query.Reading;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** event.offline.{get,list,clear,error}: the queue, for an administrator's application only. */
record OfflineEventMethods(PortalEvents events, ZoneId zone) {
    private static final Schema SCHEMA = Schema.of("offlineevent");
    private static final Set<String> NO = Set.of("0", "false", "N");

    void addTo(MethodTable table) {
        table.add("event.offline.get", this::get);
        table.add("event.offline.list", this::list);
        table.add("event.offline.clear", this::clear);
        table.add("event.offline.error", this::fail);
    }

    private static void requireAdministratorsApplication() {
        EventMethods.requireApplication();
        if (!Caller.current().admin()) {
            throw new PortalError(403, "ACCESS_DENIED", "Access denied!");
        }
    }

    private Query query(Parameters parameters) {
        var filter = Filter.parse(parameters.array("filter"), SCHEMA, Grammar.CLASSIC, zone);
        var ordering = Ordering.parse(parameters.array("order"), SCHEMA).orElse(Ordering.byId(SCHEMA, false));
        return new Query(filter, ordering, parameters.number("start").orElse(0L));
    }

    private static Table table(List<OfflineEvent> events) {
        return new Table(
                SCHEMA,
                events.stream()
                        .map(event -> new Row(SCHEMA, event.id())
                                .set("TIMESTAMP_X", event.time())
                                .set("EVENT_NAME", event.name())
                                .set("MESSAGE_ID", event.messageId())
                                .set("PROCESS_ID", event.processId())
                                .set("ERROR", event.failed() ? 1L : 0L))
                        .toList());
    }

    /** For good, or with {@code clear=0} for one process to report on. */
    private Answer get(Parameters parameters) {
        requireAdministratorsApplication();
        boolean failedOnes = parameters.text("error").equals("1");
        var open = events.queue().stream()
                .filter(event -> event.processId().isEmpty() && event.failed() == failedOnes)
                .toList();
        long limit = Math.clamp(parameters.number("limit").orElse((long) Page.SIZE), 1, Page.SIZE);
        var ids = query(parameters).run(table(open), Reading.STORED).rows().stream()
                .limit(limit)
                .map(Row::id)
                .collect(Collectors.toSet());
        var chosen = open.stream().filter(event -> ids.contains(event.id())).toList();
        var answer = new LinkedHashMap<String, @Nullable Object>();
        boolean reserved = NO.contains(parameters.text("clear"));
        answer.put("process_id", reserved ? events.reserve(chosen) : null);
        if (!reserved) {
            events.take(chosen);
        }
        answer.put("events", chosen.stream().map(this::event).toList());
        return Answer.of(answer);
    }

    private Map<String, Object> event(OfflineEvent event) {
        var written = new LinkedHashMap<String, Object>();
        written.put("ID", String.valueOf(event.id()));
        written.put("TIMESTAMP_X", WireDates.dateTime(event.time(), zone));
        written.put("EVENT_NAME", event.name());
        written.put("EVENT_DATA", EventData.of(event.name(), event.entityId()));
        written.put("EVENT_ADDITIONAL", false);
        written.put("MESSAGE_ID", event.messageId());
        return written;
    }

    private Answer list(Parameters parameters) {
        requireAdministratorsApplication();
        var byId = events.queue().stream().collect(Collectors.toMap(OfflineEvent::id, event -> event));
        var page = query(parameters).run(table(events.queue()), Reading.STORED);
        return page.answer(page.rows().stream()
                .map(row -> byId.get(row.id()))
                .filter(Objects::nonNull)
                .map(this::listed)
                .toList());
    }

    private Map<String, Object> listed(OfflineEvent event) {
        var written = event(event);
        written.put("PROCESS_ID", event.processId());
        written.put("ERROR", event.failed() ? "1" : "0");
        return written;
    }

    private Answer clear(Parameters parameters) {
        requireAdministratorsApplication();
        events.clear(process(parameters), chosen(parameters));
        return Answer.of(true);
    }

    private Answer fail(Parameters parameters) {
        requireAdministratorsApplication();
        events.fail(process(parameters), chosen(parameters));
        return Answer.of(true);
    }

    private static String process(Parameters parameters) {
        var process = parameters.text("process_id");
        if (process.isEmpty()) {
            throw new PortalError(400, "ERROR_ARGUMENT", "Argument 'process_id' is null or empty");
        }
        return process;
    }

    /** By their numbers or by those of their messages; otherwise all. */
    private static Predicate<OfflineEvent> chosen(Parameters parameters) {
        var ids = texts(parameters.get("id"));
        var messages = texts(parameters.get("message_id"));
        return event -> (ids.isEmpty() && messages.isEmpty())
                || ids.contains(String.valueOf(event.id()))
                || messages.contains(event.messageId());
    }

    private static Set<String> texts(@Nullable Object given) {
        return PhpArrays.list(given).stream().map(String::valueOf).collect(Collectors.toSet());
    }
}
