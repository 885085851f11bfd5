package dev.b24mcp.sandbox.bitrix24.query;

import java.util.regex.Pattern;

/** SQL's LIKE: {@code %} for any text, {@code _} for any character, case ignored. */
final class TextPattern {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    private final Pattern pattern;

    private TextPattern(String regex) {
        this.pattern = Pattern.compile(regex, FLAGS);
    }

    static TextPattern like(String given) {
        var regex = new StringBuilder("\\A");
        given.codePoints()
                .forEach(point -> regex.append(
                        switch (point) {
                            case '%' -> ".*";
                            case '_' -> ".";
                            default -> Pattern.quote(Character.toString(point));
                        }));
        return new TextPattern(regex.append("\\z").toString());
    }

    static TextPattern containing(String part) {
        return new TextPattern(Pattern.quote(part));
    }

    boolean matches(String text) {
        return pattern.matcher(text).find();
    }
}
