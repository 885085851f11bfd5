package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.WireDates;
import dev.b24mcp.sandbox.bitrix24.table.Field;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How comments are written: strings, and files as objects by their numbers. */
record CommentView(Table users, ZoneId zone) {
    private static final Pattern IMAGE = Pattern.compile("(?i).+\\.(gif|jpe?g|png)");
    private static final String FILES = "FILES";
    private static final String HOST = "https://sandbox.example.com/disk/";

    Map<String, @Nullable Object> of(Row row, List<Field> fields) {
        var comment = new LinkedHashMap<String, @Nullable Object>();
        var values = new ClassicValues(zone);
        for (var field : fields) {
            comment.put(field.name(), field.name().equals(FILES) ? files(row) : values.of(field, row.get(field)));
        }
        return comment;
    }

    /** Here, unlike elsewhere, no files at all are an object too. */
    private Map<String, Object> files(Row row) {
        var files = new LinkedHashMap<String, Object>();
        for (var name : row.list(FILES)) {
            long id = row.id() * 10 + files.size() + 1;
            files.put(String.valueOf(id), file(row, id, String.valueOf(name)));
        }
        return files;
    }

    private Map<String, Object> file(Row row, long id, String name) {
        var file = new LinkedHashMap<String, Object>();
        file.put("id", id);
        file.put("date", WireDates.dateTime(row.instant("CREATED"), zone));
        boolean image = IMAGE.matcher(name).matches();
        file.put("type", image ? "image" : "file");
        file.put("name", name);
        file.put("size", 43);
        if (image) {
            file.put("image", Map.of("width", 1, "height", 1));
        }
        file.put("authorId", row.number("AUTHOR_ID"));
        file.put(
                "authorName",
                users.find(row.number("AUTHOR_ID"))
                        .map(user -> user.text("NAME") + " " + user.text("LAST_NAME"))
                        .orElse(""));
        file.put("urlPreview", HOST + "showFile/" + id + "/?ncc=1&width=640&height=640");
        file.put("urlShow", HOST + "showFile/" + id + "/?ncc=1");
        file.put("urlDownload", HOST + "downloadFile/" + id + "/?ncc=1");
        return file;
    }
}
