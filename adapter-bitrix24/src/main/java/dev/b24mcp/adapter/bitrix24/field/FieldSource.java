package dev.b24mcp.adapter.bitrix24.field;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.FieldDescription;
import java.util.List;

/** Where the descriptions of one kind of record's fields come from. */
@FunctionalInterface
public interface FieldSource {

    /**
     * Asks the portal for all fields.
     *
     * @throws dev.b24mcp.domain.crm.CrmException when the portal refuses or cannot be reached
     */
    List<FieldDescription> read(RestClient rest);

    /** What records call a field of that name. */
    default String member(String name) {
        return name;
    }
}
