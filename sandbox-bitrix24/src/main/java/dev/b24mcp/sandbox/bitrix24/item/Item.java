package dev.b24mcp.sandbox.bitrix24.item;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import org.jspecify.annotations.Nullable;

/** A record read and written by universal names; what its kind does not have is empty, and stays so. */
record Item(ItemType type, Row row) {

    @Nullable Object get(String name) {
        return type.stored(name).map(row::get).orElse(null);
    }

    String text(String name) {
        return get(name) instanceof String text ? text : "";
    }

    long number(String name) {
        return get(name) instanceof Long number ? number : 0;
    }

    Item set(String name, @Nullable Object value) {
        type.stored(name).ifPresent(field -> row.set(field.name(), value));
        return this;
    }

    Item setIfEmpty(String name, Object value) {
        return get(name) == null ? set(name, value) : this;
    }
}
