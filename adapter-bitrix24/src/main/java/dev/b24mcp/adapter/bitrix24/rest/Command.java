package dev.b24mcp.adapter.bitrix24.rest;

import java.util.Map;

/**
 * One call of a method, alone or within a batch.
 *
 * @param method Bitrix24's name of it
 * @param parameters plain Java values
 */
public record Command(String method, Map<String, Object> parameters) {

    /** The command as a batch wants it. */
    String text() {
        return method + "?" + PhpQuery.of(parameters);
    }

    /** What stands for a value of an earlier command's result, where it is the value of a parameter. */
    public static String reference(int command, String... path) {
        var reference = new StringBuilder("$result[").append(key(command)).append(']');
        for (var step : path) {
            reference.append('[').append(step).append(']');
        }
        return reference.toString();
    }

    /** Never a number: PHP makes lists of maps with such keys, in which a missing one shifts the others. */
    static String key(int command) {
        return "c" + command;
    }
}
