package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.item.Clients;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** crm.*.{contact,company}.items.get: whom a record belongs to, the first of them being the primary one. */
final class LinkMethods {
    private final SampleData data;
    private final Clients clients;

    LinkMethods(SampleData data, Clients clients) {
        this.data = data;
        this.clients = clients;
    }

    void addTo(MethodTable table) {
        table.add(
                "crm.deal.contact.items.get",
                parameters -> links(parameters, data.deals(), clients::of, "CONTACT_ID", true));
        table.add(
                "crm.lead.contact.items.get",
                parameters -> links(parameters, data.leads(), clients::of, "CONTACT_ID", true));
        table.add(
                "crm.company.contact.items.get",
                parameters -> links(parameters, data.companies(), this::people, "CONTACT_ID", false));
        table.add(
                "crm.contact.company.items.get",
                parameters -> links(parameters, data.contacts(), LinkMethods::firms, "COMPANY_ID", false));
    }

    private List<Long> people(Row company) {
        return data.contacts().rows().stream()
                .filter(contact -> contact.number("COMPANY_ID") == company.id())
                .map(Row::id)
                .toList();
    }

    private static List<Long> firms(Row contact) {
        return contact.get("COMPANY_ID") instanceof Long company ? List.of(company) : List.of();
    }

    private static Answer links(
            Parameters parameters, Table table, Function<Row, List<Long>> linked, String key, boolean withRoles) {
        long id = parameters
                .number("id")
                .filter(number -> number > 0)
                .orElseThrow(() -> PortalError.classic("The parameter ownerEntityID is invalid or not defined."));
        var row = table.find(id).orElseThrow(() -> PortalError.classic("Not found."));
        if (!Visibility.covers(row)) {
            throw new PortalError(400, "ACCESS_DENIED", "Access denied!");
        }
        var links = new ArrayList<Map<String, Object>>();
        for (long other : linked.apply(row)) {
            var link = new LinkedHashMap<String, Object>();
            link.put(key, other);
            link.put("SORT", (links.size() + 1) * 100);
            if (withRoles) {
                link.put("ROLE_ID", 0);
            }
            link.put("IS_PRIMARY", links.isEmpty() ? "Y" : "N");
            links.add(link);
        }
        return Answer.of(links);
    }
}
