package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries.Status;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One deal to be invented, by dice of its own: it comes out the same whenever and in whatever order it is asked for. */
record Deal(
        Words words,
        Dice dice,
        Timeline timeline,
        Staff staff,
        Pool contacts,
        Pool convertedLeads,
        Firms firms,
        Dictionaries dictionaries,
        Map<Integer, Outcome> outcomes) {
    private static final List<Long> WAYS_TO_PAY = List.of(45L, 46L, 47L);
    /** The first funnel is the busiest. */
    static final List<Integer> CATEGORIES = List.of(0, 0, 0, 1, 1, 2);

    Row invent(Schema schema, long id, Instant created) {
        int category = dice.pick(CATEGORIES);
        var stages = dictionaries.stages(category);
        var stage = Objects.requireNonNull(outcomes.get(category)).choose(dice, timeline.daysSince(created), 0.45);
        long responsible = staff.anyone().id();
        boolean foreign = dice.chance(0.08);
        var contact = dice.chance(0.85) ? contacts.before(created) : Optional.<Row>empty();
        var goods = dice.pick(words.goods());
        var firm = firm(contact);
        var row = new Row(schema, id)
                .set("TITLE", goods + " — " + firm)
                .set("COMPANY_ID", firms.named(firm))
                .set("TYPE_ID", dice.pick(dictionaries.of("DEAL_TYPE")).code())
                .set("CATEGORY_ID", (long) category)
                .set("STAGE_ID", stage.code())
                .set("STAGE_SEMANTIC_ID", stage.group())
                .set("IS_NEW", stage.equals(stages.getFirst()) ? "Y" : "N")
                .set("IS_RECURRING", "N")
                .set("IS_RETURN_CUSTOMER", dice.chance(0.3) ? "Y" : "N")
                .set("IS_REPEATED_APPROACH", "N")
                .set("PROBABILITY", probability(stage, stages))
                .set("CURRENCY_ID", foreign ? dice.pick(dictionaries.foreignCurrencies()) : dictionaries.baseCurrency())
                .set("OPPORTUNITY", foreign ? Money.inventForeign(dice) : Money.invent(dice))
                .set("IS_MANUAL_OPPORTUNITY", "Y")
                .set("TAX_VALUE", Money.NONE)
                .set("OPENED", "Y")
                .set("CLOSED", stage.isFinal() ? "Y" : "N")
                .set("COMMENTS", dice.chance(0.25) ? dice.pick(words.remarks()) : null)
                .set("ASSIGNED_BY_ID", responsible)
                .set("CREATED_BY_ID", staff.anyone().id())
                .set("MODIFY_BY_ID", responsible)
                .set("MOVED_BY_ID", responsible)
                .set("SOURCE_ID", dice.pick(dictionaries.of("SOURCE")).code())
                .set("CONTACT_ID", contact.map(Row::id).orElse(null))
                .set("UTM_SOURCE", dice.chance(0.3) ? dice.pick(words.utmSources()) : null)
                .set("LAST_ACTIVITY_BY", responsible)
                .set("UF_CRM_1700000001", dice.chance(0.7) ? dice.pick(WAYS_TO_PAY) : null)
                .set(
                        "UF_CRM_1700000002",
                        dice.chance(0.5) ? timeline.date(created).getYear() + "/" + id : null);
        if (dice.chance(0.3)) {
            convertedLeads.before(created).ifPresent(lead -> row.set("LEAD_ID", lead.id()));
        }
        date(row, created, stage);
        return UserFields.onDeal(row);
    }

    private static long probability(Status stage, List<Status> stages) {
        return switch (stage.group()) {
            case "S" -> 100;
            case "F" -> 0;
            default -> 10 + 80L * stages.indexOf(stage) / stages.size();
        };
    }

    /** The contact's, if it has one. */
    private String firm(Optional<Row> contact) {
        return contact.map(known -> known.text("UF_CRM_1700000022"))
                .filter(firm -> !firm.isEmpty())
                .orElseGet(() -> dice.pick(words.firms()));
    }

    /** A closed deal was closed when it came to its last stage; an open one hopes for some day, maybe gone by. */
    private void date(Row row, Instant created, Status stage) {
        var moved = timeline.after(created, 45);
        var modified = timeline.after(moved, 10);
        var begin = timeline.date(created);
        var close = stage.isFinal() ? timeline.date(moved) : begin.plusDays(dice.between(7, 90));
        row.set("DATE_CREATE", created)
                .set("MOVED_TIME", moved)
                .set("DATE_MODIFY", modified)
                .set("LAST_ACTIVITY_TIME", modified)
                .set("BEGINDATE", begin)
                .set("CLOSEDATE", close)
                .set("UF_CRM_1700000003", dice.chance(0.4) ? close.plusDays(dice.between(1, 14)) : null);
    }
}
