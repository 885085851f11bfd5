package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every method the portal knows, by its lower-case name. */
public final class MethodTable {
    private final Map<String, PortalMethod> methods = new HashMap<>();

    private MethodTable() {}

    public static MethodTable of(SampleData data, ZoneId zone, Clock clock) {
        var table = new MethodTable();
        CrmFamilies.addTo(table, data, zone, clock);
        PeopleFamilies.addTo(table, data, zone, clock);
        new DiscoveryMethods(table).addToTable();
        var users = new UserMethods(data.users(), zone);
        table.add("user.get", users::get);
        table.add("user.current", users::current);
        table.add("user.fields", users::fields);
        table.add("profile", users::profile);
        var tasks = new TaskMethods(data.tasks(), data.users(), zone, clock);
        table.add("tasks.task.list", tasks::list);
        table.add("tasks.task.get", tasks::get);
        table.add("tasks.task.getfields", tasks::getFields);
        var dictionaries = new DictionaryMethods(data.dictionaries(), data.smartProcesses(), zone);
        table.add("crm.status.list", dictionaries::statuses);
        table.add("crm.category.list", dictionaries::categories);
        var currencies = new CurrencyMethods(data.dictionaries().currencies(), clock.instant(), zone);
        table.add("crm.currency.list", currencies::list);
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
