package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Where a file is to be had by whoever was given its address, which lets in like a password. */
public record FileDownload(Table objects) {
    public static final String PATH = "/rest/download.json";

    /** Opens files only; the portal's own is that of the one who asked. */
    public static final String AUTH = "sandboxdownloadtoken0000";

    private static final String KIND = "disk|";

    static String address(Row file) {
        return PATH + "?auth=" + AUTH + "&token=" + URLEncoder.encode(token(file), StandardCharsets.UTF_8);
    }

    private static String token(Row file) {
        var text = "id=" + file.id() + "&_=" + file.number("FILE_ID");
        return KIND + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file that the token of an address names. */
    public Optional<Row> find(String token) {
        return objects.rows().stream()
                .filter(object -> object.text("TYPE").equals("file"))
                .filter(file -> token(file).equals(token))
                .findFirst();
    }

    /** What is in a file. */
    public static byte[] content(Row file) {
        return Base64.getDecoder().decode(file.text("CONTENT"));
    }
}
