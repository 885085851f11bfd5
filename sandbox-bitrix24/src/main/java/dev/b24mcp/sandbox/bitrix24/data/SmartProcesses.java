package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Contracts, service requests: what the portal's owner keeps beside deals, each about one. */
final class SmartProcesses {
    private static final int MOST_ITEMS = 150;
    private static final Duration AGE = Duration.ofDays(410);

    private final Origin origin;
    private final Table users;
    private final Table deals;
    private final Dictionaries dictionaries;
    private final long ownCompany;

    SmartProcesses(Origin origin, Table users, Table deals, Table companies, Dictionaries dictionaries) {
        this.origin = origin;
        this.users = users;
        this.deals = deals;
        this.dictionaries = dictionaries;
        this.ownCompany = companies.rows().getLast().id();
    }

    private record Definitions(List<SmartProcess.Definition> types) {}

    List<SmartProcess> generate() {
        return Resources.read("smart-processes.json", new TypeReference<Definitions>() {}).types().stream()
                .map(this::process)
                .toList();
    }

    private SmartProcess process(SmartProcess.Definition definition) {
        var dice = origin.dice("dynamic " + definition.entityTypeId());
        var schema = schema(definition);
        var rows = new ArrayList<Row>();
        int count = Math.min(MOST_ITEMS, 1 + deals.rows().size() / 2);
        for (var created : origin.timeline(dice).moments(count)) {
            rows.add(item(schema, rows.size() + 1, created, definition, dice));
        }
        var made = origin.now().minus(AGE).plus(Duration.ofHours(definition.id()));
        return new SmartProcess(definition, made, new Table(schema, List.copyOf(rows)));
    }

    private static Schema schema(SmartProcess.Definition definition) {
        var fields = new ArrayList<>(Schema.of("dynamic").fields());
        var stages = "DYNAMIC_" + definition.entityTypeId() + "_STAGE_"
                + definition.categories().getFirst().id();
        fields.replaceAll(
                field -> field.name().endsWith("STAGE_ID") ? withDetails(field, Map.of("statusType", stages)) : field);
        fields.addAll(definition.userFields());
        return new Schema(fields);
    }

    private static Field withDetails(Field field, Map<String, Object> details) {
        return new Field(field.name(), field.type(), field.kind(), field.title(), field.traits(), details);
    }

    private Row item(Schema schema, long id, Instant created, SmartProcess.Definition definition, Dice dice) {
        var timeline = origin.timeline(dice);
        var staff = Staff.of(users, dice);
        long category = dice.pick(definition.categories()).id();
        var stages = dictionaries.of("DYNAMIC_" + definition.entityTypeId() + "_STAGE_" + category);
        var stage = Outcome.among(stages).choose(dice, timeline.daysSince(created), 0.7);
        var deal = new Pool(deals.rows(), dice).before(created);
        var moved = timeline.after(created, 30);
        var updated = timeline.after(moved, 10);
        long responsible = staff.anyone().id();
        var row = new Row(schema, id)
                .set("TITLE", dice.pick(definition.subjects()) + " № " + id)
                .set("CREATED_TIME", created)
                .set("UPDATED_TIME", updated)
                .set("MOVED_TIME", moved)
                .set("LAST_ACTIVITY_TIME", updated)
                .set("CREATED_BY", staff.anyone().id())
                .set("UPDATED_BY", responsible)
                .set("MOVED_BY", responsible)
                .set("LAST_ACTIVITY_BY", responsible)
                .set("ASSIGNED_BY_ID", responsible)
                .set("OPENED", "Y")
                .set("BEGINDATE", timeline.date(created))
                .set("CLOSEDATE", timeline.date(created).plusDays(dice.between(7, 60)))
                .set("CATEGORY_ID", category)
                .set("STAGE_ID", stage.code())
                .set(
                        "PREVIOUS_STAGE_ID",
                        stage.equals(stages.getFirst()) ? "" : stages.getFirst().code())
                .set("SOURCE_ID", dice.pick(dictionaries.of("SOURCE")).code())
                .set("CURRENCY_ID", dictionaries.baseCurrency())
                .set("OPPORTUNITY", Money.invent(dice))
                .set("TAX_VALUE", Money.NONE)
                .set("IS_MANUAL_OPPORTUNITY", "Y")
                .set("MYCOMPANY_ID", ownCompany);
        deal.ifPresent(known -> row.set("PARENT_ID_2", known.id())
                .set("COMPANY_ID", known.get("COMPANY_ID"))
                .set("CONTACT_ID", known.get("CONTACT_ID")));
        schema.fields().stream()
                .filter(field -> field.is(Trait.DYNAMIC))
                .forEach(field -> row.set(field.name(), value(field, id, created, dice)));
        return row;
    }

    private Object value(Field field, long id, Instant created, Dice dice) {
        if (field.is(Trait.MULTIPLE)) {
            return dice.chance(0.5) ? List.of("SN-" + (40_000 + id), "SN-" + (41_000 + id)) : List.of();
        }
        return switch (field.kind()) {
            case BOOLEAN -> dice.chance(0.5);
            case DATE -> origin.timeline(dice).date(created).plusDays(365);
            case NUMBER -> number(field, dice);
            default -> field.type().equals("money") ? dice.between(1, 50) * 10_000 + "|RUB" : (2_000 + id) + "/Д";
        };
    }

    private static long number(Field field, Dice dice) {
        var items = (List<?>) field.details().getOrDefault("items", List.of());
        return dice.pick(items) instanceof Map<?, ?> item ? Long.parseLong(String.valueOf(item.get("ID"))) : 0;
    }
}
