package dev.b24mcp.sandbox.bitrix24.data;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.b24mcp.sandbox.bitrix24.table.Resources;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The firm's own files and those of two employees, a few bytes each. */
record Disk(Origin origin, Table users) {
    private static final Schema STORAGE = Schema.of("diskstorage");
    private static final Schema OBJECT = Schema.of("diskobject");
    private static final Duration AGE = Duration.ofDays(90);
    private static final int PERSONAL = 2;

    /**
     * A folder, or a file when there is anything in it.
     *
     * @param parent the folder that it is in; 0 for that of the whole storage
     */
    private record Content(
            long id,
            long storage,
            long parent,
            String name,
            @Nullable String content) {}

    Table storages() {
        var rows = new ArrayList<Row>();
        rows.add(storage(1, "Общий диск", "common", "shared_files_s1"));
        for (long user = 1; user <= PERSONAL; user++) {
            var name = users.find(user)
                    .map(row -> row.text("NAME") + " " + row.text("LAST_NAME"))
                    .orElse("");
            rows.add(storage(user + 1, name, "user", String.valueOf(user)));
        }
        return new Table(STORAGE, rows);
    }

    private static Row storage(long id, String name, String type, String owner) {
        return new Row(STORAGE, id)
                .set("NAME", name)
                .set("MODULE_ID", "disk")
                .set("ENTITY_TYPE", type)
                .set("ENTITY_ID", owner)
                .set("ROOT_OBJECT_ID", id);
    }

    Table objects() {
        return new Table(
                OBJECT,
                Resources.read("disk.json", new TypeReference<List<Content>>() {}).stream()
                        .map(this::object)
                        .toList());
    }

    private Row object(Content object) {
        var made = origin.now().minus(AGE).plus(Duration.ofDays(object.id()));
        long owner = Math.max(1, object.storage() - 1);
        var row = new Row(OBJECT, object.id())
                .set("NAME", object.name())
                .set("STORAGE_ID", object.storage())
                .set("TYPE", "folder")
                .set("PARENT_ID", object.parent())
                .set("CREATE_TIME", made)
                .set("UPDATE_TIME", made)
                .set("CREATED_BY", owner)
                .set("UPDATED_BY", owner);
        if (object.content() != null) {
            var bytes = object.content().getBytes(StandardCharsets.UTF_8);
            row.set("TYPE", "file")
                    .set("FILE_ID", 1_000 + object.id())
                    .set("SIZE", (long) bytes.length)
                    .set("CONTENT", Base64.getEncoder().encodeToString(bytes));
        }
        return row;
    }
}
