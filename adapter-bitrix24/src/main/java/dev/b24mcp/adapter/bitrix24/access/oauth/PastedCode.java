package dev.b24mcp.adapter.bitrix24.access.oauth;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person brings back from the browser.
 *
 * @param code what tokens are given for
 * @param state as it was sent, where the whole address was brought
 * @param domain the portal, where the whole address was brought
 * @param server the authorization server's host, where the whole address was brought
 */
record PastedCode(String code, Optional<String> state, Optional<String> domain, Optional<String> server) {

    private static final Pattern CODE = Pattern.compile("[\\w.-]{8,500}");

    static Optional<PastedCode> read(String pasted) {
        var text = pasted.strip();
        var parts = text.contains("?") ? query(text) : Map.of("code", text);
        return Optional.ofNullable(parts.get("code"))
                .filter(CODE.asMatchPredicate())
                .map(code -> new PastedCode(
                        code, found(parts, "state"), found(parts, "domain"), found(parts, "server_domain")));
    }

    private static Optional<String> found(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name)).filter(value -> !value.isEmpty());
    }

    private static Map<String, String> query(String address) {
        var parts = new HashMap<String, String>();
        try {
            for (var part : Optional.ofNullable(URI.create(address).getRawQuery())
                    .orElse("")
                    .split("&", -1)) {
                var equals = part.indexOf('=');
                if (equals > 0) {
                    parts.put(
                            part.substring(0, equals),
                            URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException _) {
            parts.clear();
        }
        return parts;
    }
}
