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

    /** The funnel whose stages these are, if it is not the first one of deals. */
    static @Nullable Long category(String entity) {
        int stage = entity.lastIndexOf(FUNNEL_MARK);
        return stage < 0 ? null : Long.valueOf(entity.substring(stage + FUNNEL_MARK.length()));
    }

    static String color(String semantics) {
        return switch (semantics) {
            case "S" -> "#7BD500";
            case "F" -> "#FF5752";
            default -> "#39A8EF";
        };
    }

    /** What the codes of a funnel's stages begin with: C1: of deals, DT1036_11: of a smart process. */
    static String prefix(String entity) {
        var funnel = category(entity);
        if (funnel == null) {
            return "";
        }
        return entity.startsWith("DYNAMIC_")
                ? "DT" + entity.substring("DYNAMIC_".length(), entity.lastIndexOf(FUNNEL_MARK)) + "_" + funnel + ":"
                : "C" + funnel + ":";
    }
}
