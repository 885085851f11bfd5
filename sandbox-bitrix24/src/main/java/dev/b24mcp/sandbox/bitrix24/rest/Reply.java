package dev.b24mcp.sandbox.bitrix24.rest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An HTTP answer, whole. */
@SuppressWarnings("ArrayRecordComponent") // made, sent and forgotten, never compared
public record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final String TYPE = "Content-Type";

    public static Reply json(int status, byte[] body) {
        return new Reply(status, Map.of(TYPE, "application/json; charset=utf-8"), body);
    }

    public static Reply error(PortalError error) {
        return json(error.status(), Envelope.bytes(Envelope.error(error)));
    }

    public static Reply modernError(PortalError error) {
        return json(error.status(), Envelope.bytes(Envelope.modernError(error)));
    }

    /** What nginx says when what is behind it does not. */
    public static Reply page(int status, String title) {
        var html = """
                <html>
                <head><title>%1$s</title></head>
                <body>
                <center><h1>%1$s</h1></center>
                <hr><center>nginx</center>
                </body>
                </html>
                """.formatted(title);
        return new Reply(status, Map.of(TYPE, "text/html"), html.getBytes(StandardCharsets.UTF_8));
    }

    public Reply withBody(byte[] other) {
        return new Reply(status, headers, other);
    }

    public Reply withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }
}
