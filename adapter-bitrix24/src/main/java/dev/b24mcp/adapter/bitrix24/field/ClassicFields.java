package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.rest.Members;
import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.FieldDescription;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The classic CRM's descriptions: {@code crm.deal.fields} and its like. The title of a user field is its name there, and what
 * people call it is in its labels.
 *
 * @param method name of the method
 */
record ClassicFields(String method) implements FieldSource {

    /** Described, but lists neither show them nor filter by them. */
    private static final Set<String> NOT_IN_LISTS = Set.of("CONTACT_IDS", "COMPANY_IDS");

    @Override
    public List<FieldDescription> read(RestClient rest) {
        var fields = new Fields();
        Members.of(rest.read(method, Map.of()).get("result")).forEach((name, description) -> {
            if (NOT_IN_LISTS.contains(name.toUpperCase(Locale.ROOT))) {
                return;
            }
            var told = Members.of(description);
            fields.add(
                    name,
                    PortalTypes.kind(told.get("type")),
                    ClassicChoices.of(told),
                    told.get("listLabel"),
                    told.get("formLabel"),
                    told.get("filterLabel"),
                    told.get("title"));
        });
        return fields.toList();
    }
}
