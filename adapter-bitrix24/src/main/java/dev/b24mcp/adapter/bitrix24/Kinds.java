package dev.b24mcp.adapter.bitrix24;

import dev.b24mcp.adapter.bitrix24.CrmApi.Family;
import dev.b24mcp.adapter.bitrix24.entity.Bitrix24Entities;
import dev.b24mcp.adapter.bitrix24.entity.Bitrix24Items;
import dev.b24mcp.adapter.bitrix24.entity.Bitrix24Items.Item;
import dev.b24mcp.adapter.bitrix24.entity.ListDialect;
import dev.b24mcp.adapter.bitrix24.field.Bitrix24Fields;
import dev.b24mcp.adapter.bitrix24.field.FieldSource;
import dev.b24mcp.adapter.bitrix24.field.ItemFields;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of records that one gateway serves, each with the methods that read it. */
final class Kinds {

    private final Map<EntityType, Kind> kinds = new LinkedHashMap<>();

    private record Kind(EntityDescription description, ListDialect dialect, FieldSource fields) {}

    Kinds(CrmApi api) {
        for (var description : Bitrix24Entities.descriptions()) {
            add(usual(description, api.family()));
        }
        api.smartProcesses()
                .forEach(number ->
                        add(item(Bitrix24Items.smartProcessDescription(number), Bitrix24Items.smartProcess(number))));
    }

    private static Kind usual(EntityDescription description, Family family) {
        var type = description.type();
        var item = Bitrix24Items.of(type).filter(_ -> family == Family.UNIVERSAL);
        return item.map(found -> item(description, found))
                .orElseGet(() -> new Kind(description, Bitrix24Entities.dialect(type), Bitrix24Fields.source(type)));
    }

    private static Kind item(EntityDescription description, Item item) {
        return new Kind(description, item.dialect(), new ItemFields(item));
    }

    private void add(Kind kind) {
        kinds.put(kind.description().type(), kind);
    }

    List<EntityDescription> descriptions() {
        return kinds.values().stream().map(Kind::description).toList();
    }

    /** How each kind of record is listed, in the order of the descriptions. */
    Map<EntityType, ListDialect> dialects() {
        var dialects = new LinkedHashMap<EntityType, ListDialect>();
        kinds.forEach((type, kind) -> dialects.put(type, kind.dialect()));
        return dialects;
    }

    ListDialect dialect(EntityType type) {
        return kind(type).dialect();
    }

    FieldSource fields(EntityType type) {
        return kind(type).fields();
    }

    private Kind kind(EntityType type) {
        var kind = kinds.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("not served: " + type.name());
        }
        return kind;
    }
}
