package dev.b24mcp.sandbox.bitrix24.query;

import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import org.jspecify.annotations.Nullable;

/** How a query gets at a row's value; lets a method compute some of them. */
@FunctionalInterface
public interface Reading {
    Reading STORED = Row::get;

    @Nullable Object of(Row row, Field field);
}
