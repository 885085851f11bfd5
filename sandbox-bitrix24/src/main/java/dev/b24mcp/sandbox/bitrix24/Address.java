package dev.b24mcp.sandbox.bitrix24;

import java.util.Arrays;
import java.util.Locale;

/**
 * Where a request went: {@code /rest/method} or {@code /rest/user/secret/method}, the method with or without .json.
 *
 * @param user empty unless it is a webhook's address
 */
record Address(String user, String secret, String method) {
    private static final String SUFFIX = ".json";

    static Address parse(String path) {
        var parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        var after = parts.subList(Math.min(1, parts.size()), parts.size());
        return switch (after.size()) {
            case 0 -> new Address("", "", "");
            case 3 -> new Address(after.get(0), after.get(1), method(after.get(2)));
            // whoever forgets a part of a webhook's address has its secret taken for a method
            default -> new Address("", "", method(after.getFirst()));
        };
    }

    private static String method(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    boolean isWebhook() {
        return !user.isEmpty();
    }
}
