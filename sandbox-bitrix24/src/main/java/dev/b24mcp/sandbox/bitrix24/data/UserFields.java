package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.util.List;

/** User fields whose values follow from the record's number, so that no other value depends on them. */
final class UserFields {
    private static final List<List<Long>> SERVICES = List.of(List.of(), List.of(48L), List.of(48L, 49L), List.of(50L));
    private static final List<List<Long>> LANGUAGES = List.of(List.of(64L), List.of(64L, 65L), List.of());

    private UserFields() {}

    static Row onDeal(Row deal) {
        long id = deal.id();
        return deal.set("UF_CRM_1700000004", id % 3 == 0)
                .set("UF_CRM_1700000005", id % 4 == 0 ? money(id) : null)
                .set("UF_CRM_1700000006", choice(SERVICES, id));
    }

    static Row onLead(Row lead, Words words) {
        long id = lead.id();
        return lead.set("UF_CRM_1700000015", id % 3 == 0 ? money(id) : null)
                .set("UF_CRM_1700000016", id % 2 == 0 ? List.of(choice(words.goods(), id)) : List.of());
    }

    static Row onContact(Row contact) {
        long id = contact.id();
        return contact.set("UF_CRM_1700000024", id % 5 == 0)
                .set("UF_CRM_1700000025", id % 6 == 0 ? money(id) : null)
                .set("UF_CRM_1700000026", choice(LANGUAGES, id));
    }

    private static String money(long id) {
        return (id % 90 + 10) * 1_000 + "|RUB";
    }

    private static <T> T choice(List<T> choices, long id) {
        return choices.get((int) (id % choices.size()));
    }
}
