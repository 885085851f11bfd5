package dev.b24mcp.sandbox.bitrix24;

import dev.b24mcp.sandbox.bitrix24.method.MethodTable;
import dev.b24mcp.sandbox.bitrix24.portal.Access;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The deals as somebody in the portal itself sees them, as the administrator: changed past the limits and the faults, by any thread, while others
 * read. Fields are those of crm.deal.add.
 */
public final class SandboxDeals {
    private final MethodTable methods;
    private final Table deals;

    SandboxDeals(MethodTable methods, Table deals) {
        this.methods = methods;
        this.deals = deals;
    }

    public int count() {
        return deals.rows().size();
    }

    /** Gives the new deal's ID. */
    public long add(Map<String, ? extends @Nullable Object> fields) {
        var id = call("crm.deal.add", Map.of("fields", fields));
        return id instanceof Long number ? number : 0;
    }

    /**
     * Changes some fields.
     *
     * @throws dev.b24mcp.sandbox.bitrix24.rest.PortalError when there is no such deal
     */
    public void update(long id, Map<String, ? extends @Nullable Object> fields) {
        call("crm.deal.update", Map.of("id", id, "fields", fields));
    }

    /**
     * Removes a deal.
     *
     * @throws dev.b24mcp.sandbox.bitrix24.rest.PortalError when there is no such deal
     */
    public void delete(long id) {
        call("crm.deal.delete", Map.of("id", id));
    }

    private @Nullable Object call(String method, Map<String, @Nullable Object> parameters) {
        return Access.ADMINISTRATOR.answering(
                () -> methods.find(method).call(new Parameters(parameters)).result());
    }
}
