package dev.b24mcp.sandbox.bitrix24.method;

import java.util.Locale;
import java.util.regex.Pattern;

/** The tasks' methods ask for CREATED_DATE and answer createdDate. */
final class CamelCase {
    private static final Pattern WORD_BREAK = Pattern.compile("_(.)");

    private CamelCase() {}

    static String of(String upperSnake) {
        return WORD_BREAK
                .matcher(upperSnake.toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
