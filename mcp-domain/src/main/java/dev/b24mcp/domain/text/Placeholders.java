package dev.b24mcp.domain.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The {@code {words}} in a text that stand for values. */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private Placeholders() {}

    /** Where they stand, in order; the first group of each is its word. */
    public static Stream<MatchResult> in(String text) {
        return PLACEHOLDER.matcher(text).results();
    }

    /** The text with each replaced by its value; one without a value stays as it is. */
    static String filled(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }
}
