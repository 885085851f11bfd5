package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of everybody's own plan and of the groups' boards. */
final class TaskStages {
    private static final Schema SCHEMA = Schema.of("taskstage");
    private static final long STEP = 100;

    private TaskStages() {}

    private record Stage(
            String entityType,
            String title,
            String color,
            @Nullable String systemType) {}

    static Table of(Table users, Table workgroups) {
        var stages = Resources.read("taskstages.json", new TypeReference<List<Stage>>() {});
        var rows = new ArrayList<Row>();
        add(rows, stages, "U", users);
        add(rows, stages, "G", workgroups);
        return new Table(SCHEMA, rows);
    }

    private static void add(List<Row> rows, List<Stage> stages, String type, Table owners) {
        for (var owner : owners.rows()) {
            long sort = 0;
            for (var stage : stages) {
                if (stage.entityType().equals(type)) {
                    sort += STEP;
                    rows.add(new Row(SCHEMA, rows.size() + 1L)
                            .set("TITLE", stage.title())
                            .set("SORT", sort)
                            .set("COLOR", stage.color())
                            .set("SYSTEM_TYPE", stage.systemType())
                            .set("ENTITY_ID", owner.id())
                            .set("ENTITY_TYPE", type));
                }
            }
        }
    }
}
