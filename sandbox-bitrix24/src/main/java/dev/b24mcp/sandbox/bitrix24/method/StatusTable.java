package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.data.Dictionaries;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dictionaries as rows, so that they can be filtered like anything else. */
final class StatusTable {
    private static final String FUNNEL_MARK = "_STAGE_";

    private StatusTable() {}

    static Table of(Dictionaries dictionaries) {
        var schema = Schema.of("status");
        var rows = new ArrayList<Row>();
        dictionaries.statuses().forEach((entity, statuses) -> {
            int sort = 0;
            for (var status : statuses) {
                sort += 10;
                rows.add(new Row(schema, 101 + 2L * rows.size())
                        .set("ENTITY_ID", entity)
                        .set("STATUS_ID", status.code())
                        .set("NAME", status.name())
                        .set("NAME_INIT", sort == 10 ? status.name() : "")
                        .set("SORT", (long) sort)
                        .set("SYSTEM", sort == 10 || !status.semantics().isEmpty() ? "Y" : "N")
                        .set("CATEGORY_ID", category(entity))
                        .set("COLOR", color(status.semantics()))
                        .set("SEMANTICS", status.semantics().isEmpty() ? null : status.semantics()));
            }
        });
        return new Table(schema, List.copyOf(rows));
    }

    private static @Nullable Long category(String entity) {
        int stage = entity.lastIndexOf(FUNNEL_MARK);
        return stage < 0 ? null : Long.valueOf(entity.substring(stage + FUNNEL_MARK.length()));
    }

    private static String color(String semantics) {
        return switch (semantics) {
            case "S" -> "#7BD500";
            case "F" -> "#FF5752";
            default -> "#39A8EF";
        };
    }
}
