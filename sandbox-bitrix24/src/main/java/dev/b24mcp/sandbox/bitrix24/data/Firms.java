package dev.b24mcp.sandbox.bitrix24.data;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The companies' numbers by their names. */
record Firms(Map<String, Long> ids) {

    static Firms of(Table companies) {
        return new Firms(
                companies.rows().stream().collect(Collectors.toUnmodifiableMap(row -> row.text("TITLE"), Row::id)));
    }

    @Nullable Long named(String title) {
        return ids.get(title);
    }
}
