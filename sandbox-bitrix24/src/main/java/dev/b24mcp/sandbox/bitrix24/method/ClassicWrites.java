package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.ItemType;
import dev.b24mcp.sandbox.bitrix24.item.RecordRules;
import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** crm.*.{add,update,delete} of the classic family: unknown and read-only fields are ignored without a word. */
final class ClassicWrites {
    private final ItemType type;
    private final Table table;
    private final RecordRules rules;
    private final ItemChanges changes;
    private final Clock clock;
    private final ZoneId zone;
    private final WrittenValues values;

    ClassicWrites(ItemType type, RecordRules rules, ItemChanges changes, Clock clock, ZoneId zone) {
        this.type = type;
        this.table = type.table();
        this.rules = rules;
        this.changes = changes;
        this.clock = clock;
        this.zone = zone;
        this.values = new WrittenValues(zone);
    }

    void addTo(MethodTable methods, String entity) {
        methods.add(entity + ".add", this::add);
        methods.add(entity + ".update", this::update);
        methods.add(entity + ".delete", this::delete);
    }

    private Answer add(Parameters parameters) {
        var fields = fields(parameters);
        var writing = Writing.of(clock, zone);
        var added = table.add(id -> {
            var row = new Row(table.schema(), id);
            set(row, fields, true);
            rules.complete(type, row, writing);
            requireCurrency(row);
            return row;
        });
        changes.added(type, added);
        return Answer.of(added.id());
    }

    private Answer update(Parameters parameters) {
        long id = ClassicEntity.id(parameters);
        var fields = fields(parameters);
        var writing = Writing.of(clock, zone);
        var before = ClassicEntity.visible(table, id);
        var after = table.update(id, present -> {
                    var row = present.copy();
                    set(row, fields, false);
                    rules.follow(type, present, row, writing);
                    requireCurrency(row);
                    return row;
                })
                .orElseThrow(ClassicEntity::notFound);
        changes.updated(type, before, after);
        return Answer.of(true);
    }

    private Answer delete(Parameters parameters) {
        long id = ClassicEntity.visible(table, ClassicEntity.id(parameters)).id();
        if (!table.remove(id)) {
            throw ClassicEntity.notFound();
        }
        changes.deleted(type, id);
        return Answer.of(true);
    }

    private static Map<String, @Nullable Object> fields(Parameters parameters) {
        if (!PhpArrays.isArray(parameters.get("fields"))) {
            throw PortalError.notAnArray("fields");
        }
        var fields = parameters.array("fields");
        parameters.array("params"); // nothing here depends on them, but they must be an array
        return fields;
    }

    private void set(Row row, Map<String, @Nullable Object> fields, boolean isNew) {
        for (var field : table.schema().fields()) {
            boolean writable = !field.is(Trait.READ_ONLY) && (isNew || !field.is(Trait.IMMUTABLE));
            if (writable && fields.containsKey(field.name())) {
                row.set(field.name(), values.read(field, fields.get(field.name()), row));
            }
        }
    }

    /** The one value that deals are particular about. */
    private void requireCurrency(Row row) {
        if (type.id() == ItemType.DEAL
                && rules.dictionaries().currencies().stream()
                        .noneMatch(currency -> currency.code().equals(row.text("CURRENCY_ID")))) {
            throw PortalError.classic("Invalid value for the \"Currency\" field");
        }
    }
}
