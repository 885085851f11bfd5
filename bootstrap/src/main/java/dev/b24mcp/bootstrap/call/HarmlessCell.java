package dev.b24mcp.bootstrap.call;

import java.util.regex.Pattern;

/**
 * A cell that a spreadsheet shows and does not run, and a terminal too: what would be taken for a formula begins with an
 * apostrophe, and what a terminal would obey is replaced.
 */
final class HarmlessCell {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n].*", Pattern.DOTALL);

    /** Begins like a formula and is none. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

    /** All but those that texts are laid out with. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\t\r\n]]");

    private HarmlessCell() {}

    static String of(String text) {
        var shown = CONTROL.matcher(text).replaceAll("\uFFFD");
        return FORMULA.matcher(shown).matches() && !NUMBER.matcher(shown).matches() ? "'" + shown : shown;
    }
}
