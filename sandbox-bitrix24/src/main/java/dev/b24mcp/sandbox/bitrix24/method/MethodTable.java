package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.rest.Stopwatch;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Every method the portal knows, by its lower-case name. */
public final class MethodTable {
    private final Map<String, PortalMethod> methods = new HashMap<>();

    private MethodTable() {}

    public static MethodTable of(SampleData data, ZoneId zone, Clock clock, long currentUserId) {
        var table = new MethodTable();
        table.addClassic("crm.deal", data.deals(), zone);
        table.addClassic("crm.lead", data.leads(), zone);
        table.addClassic("crm.contact", data.contacts(), zone);
        var users = new UserMethods(data.users(), zone, currentUserId);
        table.add("user.get", users::get);
        table.add("user.current", users::current);
        table.add("user.fields", users::fields);
        table.add("profile", users::profile);
        var tasks = new TaskMethods(data.tasks(), data.users(), zone, clock);
        table.add("tasks.task.list", tasks::list);
        table.add("tasks.task.get", tasks::get);
        table.add("tasks.task.getfields", tasks::getFields);
        var dictionaries = new DictionaryMethods(data.dictionaries(), zone);
        table.add("crm.status.list", dictionaries::statuses);
        table.add("crm.category.list", dictionaries::categories);
        var currencies = new CurrencyMethods(data.dictionaries().currencies(), clock.instant(), zone);
        table.add("crm.currency.list", currencies::list);
        var system = new SystemMethods(clock, zone);
        table.add("server.time", system::time);
        table.add("scope", system::scope);
        table.add("batch", new Batch(table, () -> Stopwatch.start(clock, zone))::call);
        return table;
    }

    private void addClassic(String name, Table table, ZoneId zone) {
        var entity = new ClassicEntity(table, zone);
        add(name + ".list", entity::list);
        add(name + ".get", entity::get);
        add(name + ".fields", entity::fields);
    }

    private void add(String name, PortalMethod method) {
        methods.put(name, method);
    }

    public PortalMethod find(String name) {
        var method = methods.get(name);
        if (method == null) {
            throw PortalError.methodNotFound();
        }
        return method;
    }
}
