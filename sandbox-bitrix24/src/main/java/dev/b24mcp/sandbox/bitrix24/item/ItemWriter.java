package dev.b24mcp.sandbox.bitrix24.item;

import dev.b24mcp.sandbox.bitrix24.query.InputValue;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Trait;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds and changes items as the universal family is asked to, refusing what the classic one takes without a word. */
public record ItemWriter(RecordRules rules) {
    private static final String STAGE = "stageId";
    private static final String FUNNEL = "categoryId";

    /** What one request sends: universal names and values. */
    public record Change(Map<String, @Nullable Object> fields, boolean originalUserFieldNames, Writing writing) {}

    public Row add(ItemType type, Change change) {
        return type.table().add(id -> {
            var row = new Row(type.table().schema(), id);
            apply(type, row, change);
            new Item(type, row).setIfEmpty("sourceId", "CALL");
            rules.complete(type, row, change.writing());
            requireStage(type, row);
            return row;
        });
    }

    public Optional<Row> update(ItemType type, long id, Change change) {
        return type.table().update(id, before -> {
            var row = before.copy();
            apply(type, row, change);
            var past = new Item(type, before);
            var item = new Item(type, row);
            boolean moved = item.number(FUNNEL) != past.number(FUNNEL);
            if (moved && !change.fields().containsKey(STAGE)) {
                item.set(STAGE, null); // so that it begins in the other funnel's first
            }
            rules.follow(type, before, row, change.writing());
            if (moved || !item.text(STAGE).equals(past.text(STAGE))) {
                requireStage(type, row);
            }
            return row;
        });
    }

    /** Fields nobody may write and those that do not exist are passed over. */
    private static void apply(ItemType type, Row row, Change change) {
        change.fields()
                .forEach((name, value) -> type.find(name, change.originalUserFieldNames())
                        .filter(ItemField::isWritable)
                        .ifPresent(field -> row.set(field.field().name(), read(field, name, value, change))));
    }

    private static @Nullable Object read(ItemField field, String name, @Nullable Object value, Change change) {
        if (field.field().is(Trait.MULTIPLE) && value != null && !PhpArrays.isArray(value)) {
            throw new PortalError(
                    400, "100", "Expected iterable value for multiple field, but got `" + phpType(value) + "` instead");
        }
        try {
            return InputValue.read(field.field(), value, change.writing().zone());
        } catch (IllegalArgumentException e) {
            throw invalid(name);
        }
    }

    private static String phpType(Object value) {
        return switch (value) {
            case Integer ignored -> "int";
            case Long ignored -> "int";
            case Number ignored -> "float";
            case Boolean ignored -> "bool";
            default -> "string";
        };
    }

    private void requireStage(ItemType type, Row row) {
        if (type.stored(STAGE).isEmpty()) {
            return;
        }
        var stages = rules.stages(type, row);
        if (stages.isEmpty()) {
            throw invalid(FUNNEL);
        }
        var wanted = new Item(type, row).text(STAGE);
        if (stages.stream().noneMatch(stage -> stage.code().equals(wanted))) {
            throw invalid(STAGE);
        }
    }

    private static PortalError invalid(String field) {
        return new PortalError(400, "CRM_FIELD_ERROR_VALUE_NOT_VALID", "Invalid value for field \"" + field + "\"");
    }
}
