package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.query.FilterDates;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Binding;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** telephony.externalcall.{register,finish}: the calls of an exchange of one's own, for applications only. */
final class ExternalCallMethods {
    private static final Map<String, Long> CLIENTS =
            Map.of("LEAD", ItemType.LEAD, "CONTACT", ItemType.CONTACT, "COMPANY", ItemType.COMPANY);
    private static final Set<Long> TYPES = Set.of(1L, 2L, 3L, 4L);

    private final Table users;
    private final FinishedCalls finished;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicLong registered = new AtomicLong();
    private final Map<String, OpenCall> open = new ConcurrentHashMap<>();

    ExternalCallMethods(Table users, FinishedCalls finished, Clock clock, ZoneId zone) {
        this.users = users;
        this.finished = finished;
        this.clock = clock;
        this.zone = zone;
    }

    void addTo(MethodTable table) {
        table.add("telephony.externalcall.register", this::register);
        table.add("telephony.externalcall.finish", this::finish);
    }

    private Answer register(Parameters parameters) {
        EventMethods.requireApplication();
        var phone = parameters.text("PHONE_NUMBER").replaceAll("[\\s()+-]", "");
        if (!phone.matches("\\d{3,15}")) {
            throw core("Unsupported phone number format.");
        }
        long type = parameters.number("TYPE").filter(TYPES::contains).orElseThrow(() -> core("Unknown TYPE."));
        var client = client(parameters);
        long number = registered.incrementAndGet();
        var id = String.format(
                Locale.ROOT, "externalCall.%032x.%d", number, clock.instant().getEpochSecond());
        open.put(
                id,
                new OpenCall(
                        id,
                        user(parameters).id(),
                        phone,
                        parameters.text("LINE_NUMBER"),
                        type,
                        start(parameters),
                        client));
        var answer = new LinkedHashMap<String, @Nullable Object>();
        answer.put("CALL_ID", id);
        answer.put("CRM_CREATED_LEAD", null);
        answer.put("CRM_CREATED_ENTITIES", List.of());
        answer.put("CRM_ENTITY_TYPE", client == null ? null : parameters.text("CRM_ENTITY_TYPE"));
        answer.put("CRM_ENTITY_ID", client == null ? null : client.ownerId());
        return Answer.of(answer);
    }

    private Row user(Parameters parameters) {
        var inner = parameters.text("USER_PHONE_INNER");
        if (!parameters.has("USER_ID") && inner.isEmpty()) {
            throw core("USER_ID or USER_PHONE_INNER should be set");
        }
        return parameters
                .number("USER_ID")
                .flatMap(users::find)
                .or(() -> users.rows().stream()
                        .filter(user ->
                                !inner.isEmpty() && user.text("UF_PHONE_INNER").equals(inner))
                        .findFirst())
                .filter(user -> Boolean.TRUE.equals(user.get("ACTIVE")))
                .orElseThrow(() -> core("User is not found or is not active"));
    }

    private Instant start(Parameters parameters) {
        if (!parameters.has("CALL_START_DATE")) {
            return Writing.of(clock, zone).now();
        }
        return FilterDates.instant(parameters.text("CALL_START_DATE"), zone)
                .orElseThrow(() -> core("CALL_START_DATE should be in the ISO-8601 format."));
    }

    /** Whom the call is with, when whoever registers it knows. */
    private static @Nullable Binding client(Parameters parameters) {
        var type = CLIENTS.get(parameters.text("CRM_ENTITY_TYPE"));
        return type == null
                ? null
                : new Binding(type, parameters.number("CRM_ENTITY_ID").orElse(0L));
    }

    private Answer finish(Parameters parameters) {
        EventMethods.requireApplication();
        var id = parameters.text("CALL_ID");
        if (id.isEmpty()) {
            throw new PortalError(400, "INVALID_ARGUMENT", "CALL_ID must be a string");
        }
        var user = user(parameters);
        var call = open.remove(id);
        if (call == null) {
            throw core("Call is not found (call should be registered prior to finishing)");
        }
        return Answer.of(FinishedCalls.written(finished.add(call, user.id(), parameters)));
    }

    static PortalError core(String description) {
        return new PortalError(400, "ERROR_CORE", description);
    }
}
