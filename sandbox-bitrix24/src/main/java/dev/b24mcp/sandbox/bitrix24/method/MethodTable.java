package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.event.Notifications;
import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Every method the portal knows, by its lower-case name. */
public final class MethodTable {
    private final Map<String, PortalMethod> methods = new HashMap<>();

    /** Those of REST 3.0, some of which have the names of others. */
    private final Map<String, PortalMethod> modern = new HashMap<>();

    private MethodTable() {}

    /**
     * All of them.
     *
     * @param domain host and port of the portal
     */
    public static MethodTable of(
            SampleData data,
            PortalEvents events,
            Notifications notifications,
            Supplier<String> domain,
            ZoneId zone,
            Clock clock) {
        var table = new MethodTable();
        CrmFamilies.addTo(table, data, events, zone, clock);
        PeopleFamilies.addTo(table, data, events, zone, clock);
        OfficeFamilies.addTo(table, data, domain, zone, clock);
        new NotifyMethods(notifications).addTo(table);
        new DiscoveryMethods(table).addToTable();
        var system = new SystemMethods(clock, zone);
        table.add("server.time", system::time);
        table.add("scope", system::scope);
        // a batch alone is no method of the table: it has a caller of its own
        table.add(Batch.NAME, ignored -> {
            throw Batch.inBatch();
        });
        return table;
    }

    void add(String name, PortalMethod method) {
        methods.put(name, method);
    }

    void addModern(String name, PortalMethod method) {
        modern.put(name, method);
    }

    /** The methods of REST 3.0 alone. */
    public MethodTable modern() {
        var table = new MethodTable();
        table.methods.putAll(modern);
        return table;
    }

    Set<String> names() {
        return methods.keySet();
    }

    public PortalMethod find(String name) {
        var method = methods.get(name);
        if (method == null) {
            throw PortalError.methodNotFound();
        }
        return method;
    }
}
