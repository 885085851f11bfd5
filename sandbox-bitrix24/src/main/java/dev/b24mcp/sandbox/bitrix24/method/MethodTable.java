package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
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
        var writing = new Writing(zone, clock, currentUserId);
        table.addWrites("crm.deal", new ClassicWrites(data.deals(), new DealRules(data.dictionaries()), writing));
        table.addWrites("crm.lead", new ClassicWrites(data.leads(), new LeadRules(data.dictionaries()), writing));
        table.addWrites("crm.contact", new ClassicWrites(data.contacts(), new ContactRules(), writing));
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
        // a batch alone is no method of the table: it has a caller of its own
        table.add(Batch.NAME, ignored -> {
            throw Batch.inBatch();
        });
        return table;
    }

    private void addClassic(String name, Table table, ZoneId zone) {
        var entity = new ClassicEntity(table, zone);
        add(name + ".list", entity::list);
        add(name + ".get", entity::get);
        add(name + ".fields", entity::fields);
    }

    private void addWrites(String name, ClassicWrites writes) {
        add(name + ".add", writes::add);
        add(name + ".update", writes::update);
        add(name + ".delete", writes::delete);
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
