package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the firm that employees work in, each under the first of its people who still work here. */
final class Departments {
    private static final Schema SCHEMA = Schema.of("department");

    private Departments() {}

    private record Department(long id, String name, long parent) {}

    static Table of(Table users) {
        return new Table(
                SCHEMA,
                Resources.read("departments.json", new TypeReference<List<Department>>() {}).stream()
                        .map(department -> new Row(SCHEMA, department.id())
                                .set("NAME", department.name())
                                .set("SORT", 500L)
                                .set("PARENT", department.parent() == 0 ? null : department.parent())
                                .set("UF_HEAD", head(users, department.id())))
                        .toList());
    }

    private static @Nullable Long head(Table users, long department) {
        return users.rows().stream()
                .filter(user -> Boolean.TRUE.equals(user.get("ACTIVE")))
                .filter(user -> user.list("UF_DEPARTMENT").contains(department))
                .map(Row::id)
                .findFirst()
                .orElse(null);
    }
}
