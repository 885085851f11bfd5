package dev.b24mcp.bootstrap.call;

import java.util.regex.Pattern;

/** A cell that a spreadsheet shows and does not run: what it would take for a formula begins with an apostrophe. */
final class HarmlessCell {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n].*", Pattern.DOTALL);

    /** Begins like a formula and is none. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    private HarmlessCell() {}

    static String of(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
