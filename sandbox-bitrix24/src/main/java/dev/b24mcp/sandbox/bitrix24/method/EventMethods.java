package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.event.EventHandler;
import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.portal.Caller;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** event.{bind,get,unbind} and events, for applications only. */
final class EventMethods {
    private static final String OFFLINE = "offline";

    private final PortalEvents events;

    EventMethods(PortalEvents events) {
        this.events = events;
    }

    void addTo(MethodTable table) {
        table.add("events", ignored -> Answer.of(EventNames.ALL));
        table.add("event.bind", this::bind);
        table.add("event.get", this::get);
        table.add("event.unbind", this::unbind);
    }

    static void requireApplication() {
        if (!Caller.current().application()) {
            throw new PortalError(403, "WRONG_AUTH_TYPE", "Current authorization type is denied for this method");
        }
    }

    private Answer bind(Parameters parameters) {
        requireApplication();
        events.bind(handler(parameters, "binding"));
        return Answer.of(true);
    }

    private static EventHandler handler(Parameters parameters, String doing) {
        var event = event(parameters);
        boolean offline = parameters.text("event_type").equals(OFFLINE);
        requireAdministrator(parameters, offline, doing);
        var url = parameters.text("handler");
        if (!offline && url.isEmpty()) {
            throw new PortalError(400, "ERROR_EVENT_HANDLER_NOT_SPECIFIED", "Handler URL is not specified");
        }
        return new EventHandler(
                event, offline ? "" : url, parameters.number("auth_type").orElse(0L), offline);
    }

    private static String event(Parameters parameters) {
        var event = parameters.text("event").toUpperCase(Locale.ROOT);
        if (!EventNames.ALL.contains(event)) {
            throw new PortalError(400, "ERROR_EVENT_NOT_FOUND", "Event not found");
        }
        return event;
    }

    private static void requireAdministrator(Parameters parameters, boolean offline, String doing) {
        var caller = Caller.current();
        if (caller.admin()) {
            return;
        }
        if (offline) {
            throw denied("Offline events " + doing + " requires administrator access rights");
        }
        long authType = parameters.number("auth_type").orElse(0L);
        if (authType != 0 && authType != caller.userId()) {
            throw denied("Event " + doing + " with AUTH_TYPE requires administrator access rights");
        }
    }

    private static PortalError denied(String why) {
        return new PortalError(403, "ACCESS_DENIED", "Access denied! " + why);
    }

    private Answer get(Parameters ignored) {
        requireApplication();
        return Answer.of(events.handlers().stream().map(EventMethods::written).toList());
    }

    private static Map<String, Object> written(EventHandler handler) {
        var written = new LinkedHashMap<String, Object>();
        written.put("event", handler.event());
        written.put("handler", handler.url());
        written.put("auth_type", String.valueOf(handler.authType()));
        written.put(OFFLINE, handler.offline() ? 1 : 0);
        return written;
    }

    private Answer unbind(Parameters parameters) {
        requireApplication();
        var wanted = handler(parameters, "unbinding");
        boolean anyUser = !parameters.has("auth_type");
        int count = events.unbind(handler -> handler.event().equals(wanted.event())
                && handler.url().equals(wanted.url())
                && handler.offline() == wanted.offline()
                && (anyUser || handler.authType() == wanted.authType()));
        return Answer.of(Map.of("count", count));
    }
}
