package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Binding;
import dev.b24mcp.sandbox.bitrix24.table.ContactPoint;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Calls, meetings, e-mails and reminders about deals and leads. */
final class Activities {
    static final long CALL = 2;
    private static final long LEAD = 1;
    private static final long DEAL = 2;
    private static final long CONTACT = 3;
    private static final long COMPANY = 4;
    private static final Schema SCHEMA = Schema.of("activity");
    private static final List<ActivityKind> KINDS =
            List.of(ActivityKind.CALL, ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.EMAIL, ActivityKind.TODO);

    private final Dice dice;
    private final Timeline timeline;
    private final Words words;
    private final Pool deals;
    private final Pool leads;
    private final Table contacts;

    Activities(Origin origin, Table deals, Table leads, Table contacts) {
        this.dice = origin.dice("activity");
        this.timeline = origin.timeline(dice);
        this.words = origin.words();
        this.deals = new Pool(deals.rows(), dice);
        this.leads = new Pool(leads.rows(), dice);
        this.contacts = contacts;
    }

    Table generate(int count) {
        var rows = new ArrayList<Row>();
        for (var created : timeline.moments(count)) {
            boolean aboutLead = dice.chance(0.25);
            (aboutLead ? leads : deals)
                    .before(created)
                    .ifPresent(owner -> rows.add(activity(rows.size() + 1, created, owner, aboutLead ? LEAD : DEAL)));
        }
        return new Table(SCHEMA, rows);
    }

    private Row activity(long id, Instant created, Row owner, long ownerType) {
        var kind = dice.pick(KINDS);
        boolean incoming = dice.chance(0.4);
        long responsible = owner.number("ASSIGNED_BY_ID");
        long contact = owner.number("CONTACT_ID");
        var planned = kind.isPlanned() ? created.plus(Duration.ofHours(dice.between(2, 200))) : created;
        boolean completed = !kind.isPlanned() || (planned.isBefore(timeline.now()) && dice.chance(0.8));
        var row = new Row(SCHEMA, id)
                .set("OWNER_ID", owner.id())
                .set("OWNER_TYPE_ID", ownerType)
                .set("TYPE_ID", kind.type())
                .set("PROVIDER_ID", kind.provider())
                .set("PROVIDER_TYPE_ID", kind.providerType())
                .set("ASSOCIATED_ENTITY_ID", 0L)
                .set("SUBJECT", kind.subject(incoming) + ": " + owner.text("TITLE"))
                .set("CREATED", created)
                .set("LAST_UPDATED", timeline.after(created, 3))
                .set("START_TIME", planned)
                .set("END_TIME", planned.plus(Duration.ofMinutes(dice.between(1, 60))))
                .set("DEADLINE", planned)
                .set("COMPLETED", completed ? "Y" : "N")
                .set("STATUS", completed ? 2L : 1L)
                .set("RESPONSIBLE_ID", responsible)
                .set("AUTHOR_ID", responsible)
                .set("EDITOR_ID", responsible)
                .set("PRIORITY", 2L)
                .set("NOTIFY_TYPE", kind.isPlanned() ? 1L : 0L)
                .set("NOTIFY_VALUE", kind.isPlanned() ? 15L : 0L)
                .set("DESCRIPTION", dice.chance(0.4) ? dice.pick(words.remarks()) : "")
                .set("DESCRIPTION_TYPE", kind == ActivityKind.EMAIL ? 3L : 1L)
                .set("DIRECTION", kind.hasDirection() ? (incoming ? 1L : 2L) : 0L)
                .set("LOCATION", kind == ActivityKind.MEETING ? dice.pick(words.cities()) : "")
                .set("SETTINGS", List.of())
                .set("PROVIDER_PARAMS", List.of())
                .set("BINDINGS", bindings(owner, ownerType, contact));
        List.of("RESULT_MARK", "RESULT_STATUS", "RESULT_STREAM", "AUTOCOMPLETE_RULE")
                .forEach(none -> row.set(none, 0L));
        contacts.find(contact)
                .map(known -> known.list(kind == ActivityKind.EMAIL ? "EMAIL" : "PHONE"))
                .ifPresent(points -> row.set(
                        "COMMUNICATIONS",
                        points.stream().map(ContactPoint.class::cast).toList()));
        return row;
    }

    private static List<Binding> bindings(Row owner, long ownerType, long contact) {
        var bindings = new ArrayList<Binding>();
        bindings.add(new Binding(ownerType, owner.id()));
        if (contact > 0) {
            bindings.add(new Binding(CONTACT, contact));
        }
        if (owner.schema().find("COMPANY_ID").isPresent() && owner.number("COMPANY_ID") > 0) {
            bindings.add(new Binding(COMPANY, owner.number("COMPANY_ID")));
        }
        return bindings;
    }
}
