package dev.b24mcp.adapter.bitrix24.entity;

import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kinds of records that the universal methods serve, those of the portal's own making among them. */
public final class Bitrix24Items {

    private static final Map<EntityType, Item> ALL = Map.of(
            EntityType.LEAD, new Item(1, ItemNames.LEAD, true),
            EntityType.DEAL, new Item(2, ItemNames.ITEM, false),
            EntityType.CONTACT, new Item(3, ItemNames.ITEM, true));

    private Bitrix24Items() {}

    /**
     * A kind of record as the universal methods know it.
     *
     * @param entityTypeId Bitrix24's number of it
     * @param names how its fields are called
     * @param canBeReached whether it has phones, addresses and the like
     */
    public record Item(int entityTypeId, ItemNames names, boolean canBeReached) {

        /** How to list such records. */
        public ListDialect dialect() {
            return new ItemDialect(entityTypeId, names);
        }
    }

    /** The item that a kind of record is; empty for users and tasks, which are none. */
    public static Optional<Item> of(EntityType type) {
        return Optional.ofNullable(ALL.get(type));
    }

    /** The item that a smart process is. */
    public static Item smartProcess(int entityTypeId) {
        return new Item(entityTypeId, ItemNames.ITEM, false);
    }

    /** What a smart process is called here. */
    public static EntityDescription smartProcessDescription(int entityTypeId) {
        return new EntityDescription(
                new EntityType("smart_process_" + entityTypeId, "crm/smart_processes/" + entityTypeId),
                List.of(
                        "ID",
                        "TITLE",
                        "CATEGORY_ID",
                        "STAGE_ID",
                        "OPPORTUNITY",
                        "CURRENCY_ID",
                        "ASSIGNED_BY_ID",
                        "CONTACT_ID",
                        "COMPANY_ID",
                        "DATE_CREATE",
                        "DATE_MODIFY"),
                List.of("DATE_CREATE", "DATE_MODIFY"),
                List.of("MOVED_TIME", "LAST_ACTIVITY_TIME", "BEGINDATE", "CLOSEDATE"));
    }
}
