package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.FieldDescription;
import java.util.List;

/**
 * Fields that the portal describes, followed by those that its lists are documented to take or to give although it may not
 * describe them.
 *
 * @param described the former
 * @param unlisted the latter
 */
record WithUnlisted(FieldSource described, List<Unlisted> unlisted) implements FieldSource {

    @Override
    public List<FieldDescription> read(RestClient rest) {
        var fields = new Fields(described::member);
        described.read(rest).forEach(fields::add);
        unlisted.forEach(group -> group.names().forEach(name -> fields.add(name, group.kind())));
        return fields.toList();
    }
}
