package dev.b24mcp.adapter.proxy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Headers that repeat a part of the body or name the session; each era has its own (MCP, basic/transports). */
final class StandardHeaders {

    private static final String REVISION = "MCP-Protocol-Version";
    private static final String OPENING = "=?base64?";
    private static final String CLOSING = "?=";

    private StandardHeaders() {}

    static Map<String, String> of(ClientMessage message, Session session) {
        return message.revision()
                .map(revision -> stateless(message, revision))
                .orElseGet(() -> of(message.isInitialize() ? Session.NONE : session));
    }

    static Map<String, String> of(Session session) {
        var headers = new LinkedHashMap<String, String>();
        put(headers, "Mcp-Session-Id", session.id());
        put(headers, REVISION, session.revision());
        return headers;
    }

    private static Map<String, String> stateless(ClientMessage message, String revision) {
        var headers = new LinkedHashMap<String, String>();
        put(headers, REVISION, Optional.of(revision));
        put(headers, "Mcp-Method", Optional.of(message.method()));
        put(headers, "Mcp-Name", message.name().map(StandardHeaders::encode));
        return headers;
    }

    /** What no header can carry is left out, and the server says what it misses. */
    private static void put(Map<String, String> headers, String name, Optional<String> value) {
        value.filter(StandardHeaders::isPrintable).ifPresent(text -> headers.put(name, text));
    }

    static boolean isPrintable(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character >= 0x20 && character <= 0x7E);
    }

    /** As it is, or wrapped where a header would lose something of it. */
    static String encode(String text) {
        var isSafe = isPrintable(text) && text.equals(text.strip()) && !text.startsWith(OPENING);
        return isSafe
                ? text
                : OPENING + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + CLOSING;
    }
}
