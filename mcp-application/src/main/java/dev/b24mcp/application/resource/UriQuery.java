package dev.b24mcp.application.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.b24mcp.application.record.DateHints;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query part of an address (RFC 6570, {@code {?dateHint,select,order,start,limit,filter*}}) into the arguments of a
 * list. {@code select} and {@code order} are names joined by commas, a minus before a name in {@code order} sorts downwards;
 * every other name is the key of a condition, whose value is a list where the operator is one of {@code @} and {@code !@}.
 */
final class UriQuery {

    private static final int LONGEST = 8_000;

    /** What a condition has beside its operator. */
    private static final Pattern FIELD = Pattern.compile("[^!=<>@%\\s]");

    private UriQuery() {}

    static Map<String, @Nullable Object> parse(String query) throws UnusableUriException {
        if (query.length() > LONGEST) {
            throw new UnusableUriException("?");
        }
        var arguments = new LinkedHashMap<String, @Nullable Object>();
        var filter = new LinkedHashMap<String, @Nullable Object>();
        var seen = new HashSet<String>();
        for (var pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                var end = pair.indexOf('=', operatorEnd(pair));
                var name = decoded(end < 0 ? pair : pair.substring(0, end));
                var value = decoded(end < 0 ? "" : pair.substring(end + 1));
                if (!seen.add(name)) {
                    throw new UnusableUriException(name);
                }
                read(name, value, arguments, filter);
            }
        }
        arguments.put("filter", filter);
        return arguments;
    }

    /** Signs of equality that begin an operator belong to the name, although they should be percent-encoded. */
    private static int operatorEnd(String pair) {
        return (int) pair.chars().takeWhile(sign -> "!=<>@".indexOf(sign) >= 0).count();
    }

    private static void read(
            String name, String value, Map<String, @Nullable Object> arguments, Map<String, @Nullable Object> filter)
            throws UnusableUriException {
        switch (name) {
            case "dateHint" -> arguments.put(name, period(value));
            case "select" -> arguments.put(name, names(value));
            case "order" -> arguments.put(name, order(value));
            case "start" -> arguments.put(name, number(name, value, 0));
            case "limit" -> arguments.put(name, number(name, value, 0));
            default ->
                filter.put(condition(name), name.startsWith("@") || name.startsWith("!@") ? names(value) : value);
        }
    }

    private static String condition(String name) throws UnusableUriException {
        if (name.isBlank()) {
            throw new UnusableUriException("=");
        }
        if (!FIELD.matcher(name).find()) {
            throw new UnusableUriException(name);
        }
        return name;
    }

    private static String period(String value) throws UnusableUriException {
        if (DateHints.period(value).isEmpty()) {
            throw new UnusableUriException("dateHint");
        }
        return value;
    }

    private static List<String> names(String value) {
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Map<String, String> order(String value) throws UnusableUriException {
        var order = new LinkedHashMap<String, String>();
        names(value).forEach(name -> order.put(name.replaceFirst("^-", ""), name.startsWith("-") ? "DESC" : "ASC"));
        if (order.containsKey("")) {
            throw new UnusableUriException("order");
        }
        return order;
    }

    private static int number(String name, String value, int least) throws UnusableUriException {
        if (!value.matches("\\d{1,8}") || Integer.parseInt(value) < least) {
            throw new UnusableUriException(name);
        }
        return Integer.parseInt(value);
    }

    private static String decoded(String text) throws UnusableUriException {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new UnusableUriException(text, malformed);
        }
    }
}
