package dev.b24mcp.sandbox.bitrix24.item;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.data.Dictionaries.Status;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What the portal itself writes into a record along with what it is told to, whichever family tells it. */
public record RecordRules(Dictionaries dictionaries) {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int USUAL_DAYS = 7;
    private static final List<String> YES = List.of("opened", "export");
    private static final List<String> NO = List.of(
            "isManualOpportunity", "isRecurring", "isReturnCustomer", "isRepeatedApproach", "isMyCompany", "hasImol");

    /** Fills in what whoever added the record left out, and puts right what follows from it. */
    public void complete(ItemType type, Row added, Writing writing) {
        var item = new Item(type, added)
                .set("createdTime", writing.now())
                .set("createdBy", writing.userId())
                .setIfEmpty("title", type.title() + " #" + added.id())
                .setIfEmpty("assignedById", writing.userId())
                .setIfEmpty("categoryId", dictionaries.firstFunnel(type.id()))
                .setIfEmpty("currencyId", dictionaries.baseCurrency())
                .setIfEmpty("opportunity", NOTHING)
                .setIfEmpty("taxValue", NOTHING)
                .setIfEmpty("begindate", writing.today())
                .setIfEmpty("closedate", writing.today().plusDays(USUAL_DAYS));
        if (type.id() == ItemType.DEAL) {
            item.setIfEmpty("typeId", dictionaries.of("DEAL_TYPE").getFirst().code());
        }
        YES.forEach(flag -> item.setIfEmpty(flag, "Y"));
        NO.forEach(flag -> item.setIfEmpty(flag, "N"));
        follow(type, new Row(type.table().schema(), added.id()), added, writing);
    }

    /** Puts right what follows from the fields that were written. */
    public void follow(ItemType type, Row before, Row written, Writing writing) {
        var past = new Item(type, before);
        var item = new Item(type, written);
        followContacts(past, item);
        followStage(past, item, writing);
        followPoints(item, "hasPhone", "PHONE");
        followPoints(item, "hasEmail", "EMAIL");
        item.set("updatedTime", writing.now())
                .set("updatedBy", writing.userId())
                .set("lastActivityTime", writing.now())
                .set("lastActivityBy", writing.userId());
    }

    /** The first of several contacts is the primary one, and one that is named alone is the only one. */
    private static void followContacts(Item past, Item item) {
        var contacts = item.get("contactIds");
        var contact = item.get("contactId");
        if (!Objects.equals(contacts, past.get("contactIds"))) {
            item.set("contactId", contacts instanceof List<?> list && !list.isEmpty() ? list.getFirst() : null);
        } else if (!Objects.equals(contact, past.get("contactId"))) {
            item.set("contactIds", contact == null ? List.of() : List.of(contact));
        }
    }

    private static void followPoints(Item item, String flag, String points) {
        if (item.type().stored(flag).isPresent()) {
            item.set(flag, item.row().list(points).isEmpty() ? "N" : "Y");
        }
    }

    private void followStage(Item past, Item item, Writing writing) {
        var stages = stages(item.type(), item.row());
        if (stages.isEmpty()) {
            return;
        }
        var stage = item.setIfEmpty("stageId", stages.getFirst().code()).text("stageId");
        stages.stream()
                .filter(known -> known.code().equals(stage))
                .findFirst()
                .ifPresent(known ->
                        conclude(item, known, writing).set("isNew", known.equals(stages.getFirst()) ? "Y" : "N"));
        var left = past.text("stageId");
        if (!stage.equals(left)) {
            item.set("movedTime", writing.now()).set("movedBy", writing.userId());
            if (!left.isEmpty()) {
                item.set("previousStageId", left);
            }
        }
    }

    private static Item conclude(Item item, Status stage, Writing writing) {
        item.set("stageSemanticId", stage.group()).set("closed", stage.isFinal() ? "Y" : "N");
        return stage.isFinal() ? item.setIfEmpty("dateClosed", writing.now()) : item.set("dateClosed", null);
    }

    /** The stages of the funnel the record is in; none when there is no such funnel, or records like it have no stages. */
    List<Status> stages(ItemType type, Row row) {
        return type.stages(new Item(type, row).number("categoryId"))
                .map(dictionaries::of)
                .orElse(List.of());
    }
}
