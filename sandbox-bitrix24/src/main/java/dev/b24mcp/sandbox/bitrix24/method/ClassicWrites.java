package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** crm.*.{add,update,delete} of the classic family: unknown and read-only fields are ignored without a word. */
final class ClassicWrites {
    private final Table table;
    private final ClassicRules rules;
    private final Writing writing;
    private final WrittenValues values;

    ClassicWrites(Table table, ClassicRules rules, Writing writing) {
        this.table = table;
        this.rules = rules;
        this.writing = writing;
        this.values = new WrittenValues(writing.zone());
    }

    Answer add(Parameters parameters) {
        var fields = fields(parameters);
        var added = table.add(id -> {
            var row = new Row(table.schema(), id);
            set(row, fields, true);
            complete(row);
            rules.follow(row, row, writing);
            return row;
        });
        return Answer.of(added.id());
    }

    Answer update(Parameters parameters) {
        long id = ClassicEntity.id(parameters);
        var fields = fields(parameters);
        return table.update(id, before -> {
                    var row = before.copy();
                    set(row, fields, false);
                    modify(row);
                    rules.follow(before, row, writing);
                    return row;
                })
                .map(row -> Answer.of(true))
                .orElseThrow(ClassicEntity::notFound);
    }

    Answer delete(Parameters parameters) {
        if (!table.remove(ClassicEntity.id(parameters))) {
            throw ClassicEntity.notFound();
        }
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

    private void complete(Row row) {
        row.setIfEmpty("ASSIGNED_BY_ID", writing.userId())
                .setIfEmpty("OPENED", "Y")
                .set("CREATED_BY_ID", writing.userId())
                .set("DATE_CREATE", writing.now());
        rules.complete(row, writing);
        modify(row);
    }

    private void modify(Row row) {
        row.set("MODIFY_BY_ID", writing.userId())
                .set("DATE_MODIFY", writing.now())
                .set("LAST_ACTIVITY_BY", writing.userId())
                .set("LAST_ACTIVITY_TIME", writing.now());
    }
}
