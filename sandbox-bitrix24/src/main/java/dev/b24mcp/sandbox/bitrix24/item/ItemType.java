package dev.b24mcp.sandbox.bitrix24.item;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of item and the table that keeps them: leads, deals, contacts, companies, a smart process. */
public final class ItemType {
    public static final long LEAD = 1;
    public static final long DEAL = 2;
    public static final long CONTACT = 3;
    public static final long COMPANY = 4;

    private final long id;
    private final String title;
    private final Table table;
    private final Map<String, ItemField> fields = new LinkedHashMap<>();

    /**
     * A kind of item.
     *
     * @param title what a record without a title is called
     */
    public ItemType(long id, String title, Table table) {
        this.id = id;
        this.title = title;
        this.table = table;
        table.schema().fields().stream()
                .filter(ItemType::isUniversal)
                .map(ItemField::of)
                .forEach(field -> fields.put(field.name(), field));
    }

    /** Multifields become fm, and the parts of addresses are left to requisites. */
    private static boolean isUniversal(Field field) {
        return !field.is(Trait.MULTIFIELD)
                && !field.name().startsWith("ADDRESS_")
                && !field.name().startsWith("REG_ADDRESS");
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Table table() {
        return table;
    }

    public List<ItemField> fields() {
        return List.copyOf(fields.values());
    }

    /** The field by its universal name. */
    public Optional<ItemField> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The field by the name a caller uses for it. */
    public Optional<ItemField> find(String name, boolean originalUserFieldNames) {
        return fields.values().stream()
                .filter(field -> field.name(originalUserFieldNames).equals(name))
                .findFirst();
    }

    /** Where a value is kept, if records of this type have it. */
    public Optional<Field> stored(String name) {
        return find(name).map(ItemField::field);
    }

    /** Which dictionary holds the stages of the funnel; contacts and companies have none. */
    public Optional<String> stages(long category) {
        if (id == LEAD) {
            return Optional.of("STATUS");
        }
        if (id == DEAL) {
            return Optional.of(category == 0 ? "DEAL_STAGE" : "DEAL_STAGE_" + category);
        }
        return id == CONTACT || id == COMPANY ? Optional.empty() : Optional.of("DYNAMIC_" + id + "_STAGE_" + category);
    }
}
