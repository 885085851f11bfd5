package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The kinds of items there are, by the number a caller names them with. */
final class ItemTypes {
    private final Map<Long, ItemType> types = new LinkedHashMap<>();

    ItemTypes(SampleData data) {
        add(new ItemType(ItemType.LEAD, "Лид", data.leads()));
        add(new ItemType(ItemType.DEAL, "Сделка", data.deals()));
        add(new ItemType(ItemType.CONTACT, "Контакт", data.contacts()));
        add(new ItemType(ItemType.COMPANY, "Компания", data.companies()));
        data.smartProcesses()
                .forEach(process -> add(new ItemType(
                        process.definition().entityTypeId(),
                        process.definition().title(),
                        process.items())));
    }

    private void add(ItemType type) {
        types.put(type.id(), type);
    }

    Optional<ItemType> find(long id) {
        return Optional.ofNullable(types.get(id));
    }

    ItemType named(Parameters parameters) {
        return find(id(parameters)).orElseThrow(() -> new PortalError(400, "NOT_FOUND", "SPA not found"));
    }

    static long id(Parameters parameters) {
        Missing.require(parameters, "entityTypeId");
        return parameters.number("entityTypeId").orElse(0L);
    }
}
