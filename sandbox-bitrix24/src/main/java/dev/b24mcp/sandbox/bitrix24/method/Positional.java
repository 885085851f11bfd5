package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PhpArrays;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Arguments told apart by their places: what they are called does not matter, and one too many shifts the rest.
 *
 * @param method the method behind, as the errors name it
 */
record Positional(String method, List<@Nullable Object> values) {
    private static final Pattern PREFIX = Pattern.compile("^[!=<>@%]*");

    static Positional of(String method, Parameters parameters) {
        return new Positional(method, new ArrayList<>(parameters.values().values()));
    }

    boolean hasArray(int place) {
        return place < values.size() && PhpArrays.isArray(values.get(place));
    }

    /** A whole number, which must be there. */
    long number(int place, String name) {
        if (place >= values.size()) {
            throw notGiven(place, name);
        }
        var value = values.get(place);
        var text = PhpArrays.isArray(value) ? "" : String.valueOf(value);
        if (!text.matches("-?\\d{1,18}")) {
            throw wrong("Param #" + place + " (" + name + ") for method " + method
                    + "() expected to be of type \"integer\", but given something else.");
        }
        long number = Long.parseLong(text);
        if (number <= 0) {
            throw new PortalError(400, "ERROR_CORE", "TASKS_ERROR_ASSERT_EXCEPTION<br>");
        }
        return number;
    }

    /** An array with no other keys than these, prefixes aside; empty when it is not there. */
    Map<String, @Nullable Object> array(int place, String name, Set<String> keys) {
        if (place >= values.size() || values.get(place) == null) {
            return PhpArrays.map(null);
        }
        if (!hasArray(place)) {
            throw wrong("Param #" + place + " (" + name + ") for method " + method
                    + "() expected to be of type \"array\", but given something else.");
        }
        var array = PhpArrays.map(values.get(place));
        for (var key : array.keySet()) {
            if (!keys.contains(PREFIX.matcher(key).replaceFirst(""))) {
                throw wrong("Param #" + place + " (" + name + ") for method " + method + "() must not contain key \""
                        + key + "\".");
            }
        }
        return array;
    }

    /** An order is named by plain names: a prefix makes it a filter in the wrong place. */
    Map<String, @Nullable Object> order(int place, Set<String> keys) {
        var order = array(place, "arOrder", keys);
        order.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw wrong(
                    "Param #" + place + " (arOrder) for method " + method + "() must not contain key \"" + key + "\".");
        });
        return order;
    }

    /** The fields of what is to be added, which must be there. */
    Parameters fields(int place, Set<String> keys) {
        if (!hasArray(place)) {
            throw notGiven(place, "arFields");
        }
        return new Parameters(array(place, "arFields", keys));
    }

    private PortalError notGiven(int place, String name) {
        return wrong("Param #" + place + " (" + name + ") expected by method " + method + "(), but not given.");
    }

    private static PortalError wrong(String text) {
        return new PortalError(
                400, "ERROR_CORE", "TASKS_ERROR_EXCEPTION_#256; " + text + "; 256/TE/WRONG_ARGUMENTS<br>");
    }

    static PortalError failed(String text) {
        return new PortalError(
                400, "ERROR_CORE", "TASKS_ERROR_EXCEPTION_#8; " + text + "; 8/TE/ACTION_FAILED_TO_BE_PROCESSED<br>");
    }
}
