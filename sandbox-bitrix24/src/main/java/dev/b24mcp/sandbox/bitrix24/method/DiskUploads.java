package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.item.Writing;
import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** disk.folder.uploadfile: a file that comes with the request. */
record DiskUploads(DiskRights rights, DiskView view, Clock clock, ZoneId zone) {
    private static final Set<String> YES = Set.of("true", "1", "Y");

    /** Everything is kept in memory until the end, so there is little room. */
    private static final int LARGEST = 64 << 10;

    void addTo(MethodTable table) {
        table.add("disk.folder.uploadfile", this::upload);
    }

    private Answer upload(Parameters parameters) {
        var folder = rights.folder(parameters, 0);
        var data = new Parameters(PhpArrays.map(parameters.get("data")));
        if (data.text("NAME").isBlank()) {
            throw new PortalError(
                    400, "DISK_BASE_SERVICE_22001", "Error: required parameter NAME (DISK_BASE_SERVICE_22001)");
        }
        var content = content(parameters);
        boolean anyName = YES.contains(parameters.text("generateUniqueName"));
        var writing = Writing.of(clock, zone);
        var objects = rights.objects();
        var added = objects.add(id -> new Row(objects.schema(), id)
                .set("NAME", name(folder, data.text("NAME"), anyName))
                .set("STORAGE_ID", folder.number("STORAGE_ID"))
                .set("TYPE", "file")
                .set("PARENT_ID", folder.id())
                .set("FILE_ID", 1_000 + id)
                .set("SIZE", (long) content.length)
                .set("CREATE_TIME", writing.now())
                .set("UPDATE_TIME", writing.now())
                .set("CREATED_BY", writing.userId())
                .set("UPDATED_BY", writing.userId())
                .set("CONTENT", Base64.getEncoder().encodeToString(content)));
        return Answer.of(view.fresh(added));
    }

    /** The name and the content, or the content alone; what is no Base64 is passed over, as PHP does. */
    private static byte[] content(Parameters parameters) {
        var given = PhpArrays.list(parameters.get("fileContent"));
        var bytes = given.isEmpty() ? new byte[0] : decoded(String.valueOf(given.getLast()));
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw new PortalError(400, "ERROR_COULD_NOT_SAVE_FILE", "Could not save file");
        }
        return bytes;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private String name(Row folder, String wanted, boolean anyName) {
        var taken = rights.objects().rows().stream()
                .filter(row -> row.number("PARENT_ID") == folder.id())
                .map(row -> row.text("NAME"))
                .collect(Collectors.toSet());
        if (!taken.contains(wanted)) {
            return wanted;
        }
        if (!anyName) {
            throw new PortalError(400, "DISK_OBJ_22000", "Object with this name already exists");
        }
        int dot = Math.max(wanted.lastIndexOf('.'), 0);
        return Stream.iterate(1, number -> number + 1)
                .map(number -> wanted.substring(0, dot) + " (" + number + ")" + wanted.substring(dot))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
