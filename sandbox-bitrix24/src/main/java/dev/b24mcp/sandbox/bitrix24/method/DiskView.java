package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How folders and files are written, with the addresses where they are to be had. */
record DiskView(DiskRights rights, Supplier<String> domain, ZoneId zone) {

    Map<String, @Nullable Object> of(Row object) {
        boolean file = object.text("TYPE").equals("file");
        var written = new LinkedHashMap<String, @Nullable Object>();
        written.put("ID", text(object, "ID"));
        written.put("NAME", object.text("NAME"));
        written.put("CODE", object.get("CODE"));
        written.put("STORAGE_ID", text(object, "STORAGE_ID"));
        written.put("TYPE", object.text("TYPE"));
        if (!file) {
            written.put("REAL_OBJECT_ID", text(object, "ID"));
        }
        written.put("PARENT_ID", text(object, "PARENT_ID"));
        written.put("DELETED_TYPE", "0");
        if (file) {
            written.put("GLOBAL_CONTENT_VERSION", "1");
            written.put("FILE_ID", text(object, "FILE_ID"));
            written.put("SIZE", text(object, "SIZE"));
        }
        written.put("CREATE_TIME", WireDates.dateTime(object.instant("CREATE_TIME"), zone));
        written.put("UPDATE_TIME", WireDates.dateTime(object.instant("UPDATE_TIME"), zone));
        written.put("DELETE_TIME", null);
        written.put("CREATED_BY", text(object, "CREATED_BY"));
        written.put("UPDATED_BY", text(object, "UPDATED_BY"));
        written.put("DELETED_BY", "0");
        if (file) {
            written.put("DOWNLOAD_URL", "http://" + domain.get() + FileDownload.address(object));
        }
        written.put("DETAIL_URL", detail(object, file ? "file" : "path"));
        return written;
    }

    /** As long as the portal has it in its hands, some of it is not yet text. */
    Map<String, @Nullable Object> fresh(Row file) {
        var written = of(file);
        written.put("ID", file.id());
        written.put("DELETED_TYPE", 0);
        written.put("GLOBAL_CONTENT_VERSION", 1);
        written.put("FILE_ID", file.number("FILE_ID"));
        written.put("DELETED_BY", null);
        return written;
    }

    private static String text(Row object, String field) {
        return String.valueOf(object.number(field));
    }

    private String detail(Row object, String kind) {
        var owner = rights.storages()
                .find(object.number("STORAGE_ID"))
                .filter(storage -> storage.text("ENTITY_TYPE").equals("user"))
                .map(storage -> "/company/personal/user/" + storage.text("ENTITY_ID") + "/disk/")
                .orElse("/docs/");
        return "http://" + domain.get() + owner + kind + path(object);
    }

    private String path(Row object) {
        return rights.objects()
                .find(object.number("PARENT_ID"))
                .map(folder -> path(folder) + "/" + object.text("NAME"))
                .orElse("");
    }
}
