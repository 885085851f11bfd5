package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Binding;
import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The telephone exchange's record of the calls among the activities. */
final class Calls {
    private static final Schema SCHEMA = Schema.of("call");
    private static final Map<Long, String> TYPES = Map.of(1L, "LEAD", 3L, "CONTACT");
    private static final List<String> FAILURES = List.of("304", "486", "603", "480");
    private static final long INCOMING = 1;

    private final Dice dice;

    Calls(Origin origin) {
        this.dice = origin.dice("call");
    }

    Table of(Table activities) {
        var rows = new ArrayList<Row>();
        activities.rows().stream()
                .filter(activity -> activity.number("TYPE_ID") == Activities.CALL)
                .forEach(activity -> rows.add(call(rows.size() + 1, activity)));
        return new Table(SCHEMA, rows);
    }

    private Row call(long id, Row activity) {
        boolean answered = dice.chance(0.8);
        var client = client(activity);
        return new Row(SCHEMA, id)
                .set("PORTAL_USER_ID", activity.number("RESPONSIBLE_ID"))
                .set("PORTAL_NUMBER", "1")
                .set("PHONE_NUMBER", phone(activity))
                .set("CALL_ID", String.format(Locale.ROOT, "externalCall.%032x.%d", id * 7_919, id))
                .set("CALL_CATEGORY", "external")
                .set("CALL_DURATION", answered ? dice.between(5, 900) : 0L)
                .set("CALL_START_DATE", activity.instant("START_TIME"))
                .set("CALL_VOTE", answered && dice.chance(0.2) ? dice.between(1, 5) : null)
                .set("COST", "0.0000")
                .set("COST_CURRENCY", "")
                .set("CALL_FAILED_CODE", answered ? "200" : dice.pick(FAILURES))
                .set("CALL_FAILED_REASON", answered ? "Success call" : "")
                .set("CRM_ENTITY_TYPE", TYPES.getOrDefault(client.ownerTypeId(), "DEAL"))
                .set("CRM_ENTITY_ID", client.ownerId())
                .set("CRM_ACTIVITY_ID", activity.id())
                .set("TRANSCRIPT_PENDING", "N")
                .set("RECORD_FILE_ID", answered ? 9_000 + id : null)
                .set("CALL_TYPE", activity.number("DIRECTION") == INCOMING ? 2L : 1L);
    }

    /** The contact, if one is known: calls are made to people rather than to deals. */
    private static Binding client(Row activity) {
        var bindings =
                activity.list("BINDINGS").stream().map(Binding.class::cast).toList();
        return bindings.stream()
                .filter(binding -> binding.ownerTypeId() == 3)
                .findFirst()
                .orElse(bindings.getFirst());
    }

    private String phone(Row activity) {
        return activity.list("COMMUNICATIONS").stream()
                .map(ContactPoint.class::cast)
                .map(ContactPoint::value)
                .findFirst()
                .orElseGet(() -> Phones.invent(dice))
                .replaceAll("\\D", "");
    }
}
