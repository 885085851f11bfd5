package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.entity.Bitrix24Items.Item;
import dev.b24mcp.adapter.bitrix24.rest.Members;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.FieldDescription;
import java.util.List;
import java.util.Map;

/**
 * {@code crm.item.fields}: the universal methods' descriptions, under the names of the classic ones.
 *
 * @param item the kind of record
 */
public record ItemFields(Item item) implements FieldSource {

    @Override
    public List<FieldDescription> read(RestClient rest) {
        var parameters = Map.<String, Object>of("entityTypeId", item.entityTypeId(), "useOriginalUfNames", "Y");
        var result = Members.of(rest.read("crm.item.fields", parameters).get("result"));
        var fields = new Fields();
        if (item.canBeReached()) {
            Bitrix24Fields.MULTIFIELDS.names().forEach(name -> fields.add(name, Bitrix24Fields.MULTIFIELDS.kind()));
        }
        Members.of(result.get("fields")).forEach((name, description) -> {
            var told = Members.of(description);
            fields.add(
                    item.names().classic(name),
                    PortalTypes.kind(told.get("type")),
                    ClassicChoices.of(told),
                    told.get("title"));
        });
        return fields.toList();
    }
}
