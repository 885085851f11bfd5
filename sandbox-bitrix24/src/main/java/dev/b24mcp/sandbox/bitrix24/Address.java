package dev.b24mcp.sandbox.bitrix24;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Where a request went: {@code /rest/method} or {@code /rest/user/secret/method}, the method with or without .json.
 *
 * @param user empty unless it is a webhook's address
 * @param modern whether it is REST 3.0, {@code /rest/api/} and the same
 */
record Address(String user, String secret, String method, boolean modern) {
    private static final String SUFFIX = ".json";
    private static final String MODERN = "api";

    static Address parse(String path) {
        var parts =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        var after = parts.subList(Math.min(1, parts.size()), parts.size());
        boolean modern = after.size() > 1 && after.getFirst().equals(MODERN) && after.size() != 3;
        return below(modern ? after.subList(1, after.size()) : after, modern);
    }

    private static Address below(List<String> parts, boolean modern) {
        return switch (parts.size()) {
            case 0 -> new Address("", "", "", modern);
            case 3 -> new Address(parts.get(0), parts.get(1), method(parts.get(2)), modern);
            // whoever forgets a part of a webhook's address has its secret taken for a method
            default -> new Address("", "", method(parts.getFirst()), modern);
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
