package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.SampleData;
import dev.b24mcp.sandbox.bitrix24.event.PortalEvents;
import dev.b24mcp.sandbox.bitrix24.item.Clients;
import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.item.ItemWriter;
import dev.b24mcp.sandbox.bitrix24.item.RecordRules;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/** The CRM's families; each adds its own methods. */
final class CrmFamilies {
    private static final Map<String, Long> CLASSIC = Map.of(
            "crm.lead", ItemType.LEAD,
            "crm.deal", ItemType.DEAL,
            "crm.contact", ItemType.CONTACT,
            "crm.company", ItemType.COMPANY);

    private CrmFamilies() {}

    static void addTo(MethodTable table, SampleData data, PortalEvents events, ZoneId zone, Clock clock) {
        var moves = new StageMoves(data.dictionaries());
        var types = new ItemTypes(data);
        var rules = new RecordRules(data.dictionaries());
        var changes = new ItemChanges(events, moves);
        CLASSIC.forEach((entity, id) -> types.find(id).ifPresent(type -> {
            new ClassicEntity(type.table(), zone).addTo(table, entity);
            new ClassicWrites(type, rules, changes, clock, zone).addTo(table, entity);
        }));
        var clients = new Clients(data.contacts());
        new ItemMethods(types, clients, new ItemWriter(rules), changes, clock, zone).addTo(table);
        new StageHistoryMethods(types, moves, zone).addTo(table);
        new TypeMethods(data.smartProcesses(), zone).addTo(table);
        new EventMethods(events).addTo(table);
        new OfflineEventMethods(events, zone).addTo(table);
        var talk = data.communication();
        new ActivityMethods(talk.activities(), data.contacts(), zone).addTo(table);
        var activities = new ActivityWrites(talk.activities(), events, clock, zone);
        activities.addTo(table);
        new TodoMethods(activities, types).addTo(table);
        new ExternalCallMethods(data.users(), new FinishedCalls(talk.calls(), activities), clock, zone).addTo(table);
        new CallMethods(talk.calls(), zone).addTo(table);
        new CommentMethods(talk.comments(), types, data.users(), events, clock, zone).addTo(table);
        new DuplicateMethods(data).addTo(table);
        var products = new ProductRowMethods(data, zone);
        products.addTo(table);
        new ProductRowWrites(products, data.productRows(), zone).addTo(table);
        new LinkMethods(data, clients).addTo(table);
        addDictionaries(table, data, zone, clock);
        new UserFieldMethods("crm.lead", 1, data.leads().schema(), zone).addTo(table);
        new UserFieldMethods("crm.deal", 2, data.deals().schema(), zone).addTo(table);
        new UserFieldMethods("crm.contact", 3, data.contacts().schema(), zone).addTo(table);
        new UserFieldMethods("crm.company", 4, data.companies().schema(), zone).addTo(table);
    }

    private static void addDictionaries(MethodTable table, SampleData data, ZoneId zone, Clock clock) {
        var dictionaries = data.dictionaries();
        var statuses = StatusTable.of(dictionaries);
        new StatusMethods(statuses, zone).addTo(table);
        new StatusWrites(statuses, dictionaries).addTo(table);
        new StatusEntityMethods(dictionaries, data.smartProcesses()).addTo(table);
        new CategoryMethods(dictionaries, data.smartProcesses()).addTo(table);
        new CurrencyMethods(dictionaries.currencies(), clock.instant(), zone).addTo(table);
        var multifield = FieldDescriptions.classic(Schema.of("multifield"));
        table.add("crm.multifield.fields", ignored -> Answer.of(multifield));
    }
}
