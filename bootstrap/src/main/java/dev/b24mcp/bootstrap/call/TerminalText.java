package dev.b24mcp.bootstrap.call;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Foreign text made fit for a terminal, which obeys some characters and gives others two columns or none. */
public final class TerminalText {

    private static final String CUT = "…";

    private static final Set<UnicodeScript> WIDE = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private TerminalText() {}

    /** The text on one line, without anything that a terminal would obey. */
    public static String line(String text) {
        return text.codePoints()
                .map(TerminalText::harmless)
                .filter(character -> character >= 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The same for a text that may have several lines. */
    public static String lines(String text) {
        return text.lines().map(TerminalText::line).collect(Collectors.joining("\n"));
    }

    private static int harmless(int character) {
        if (Character.isWhitespace(character)) {
            return ' ';
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> '\uFFFD';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            // invisible, and some turn the direction of what follows
            case Character.FORMAT -> -1;
            default -> character;
        };
    }

    /** How many columns a line takes. */
    public static int width(String line) {
        return line.codePoints().map(TerminalText::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return Character.isEmojiPresentation(character)
                || isFullWidthForm(character)
                || (WIDE.contains(UnicodeScript.of(character)) && !isHalfWidthForm(character))
                || (character >= 0x3000 && character <= 0x303E);
    }

    private static boolean isFullWidthForm(int character) {
        return (character >= 0xFF01 && character <= 0xFF60) || (character >= 0xFFE0 && character <= 0xFFE6);
    }

    private static boolean isHalfWidthForm(int character) {
        return character >= 0xFF61 && character <= 0xFFDC;
    }

    /** The line in exactly so many columns: filled up with blanks, or cut with a sign that it is. */
    public static String fit(String line, int columns) {
        var width = width(line);
        if (width <= columns) {
            return line + " ".repeat(columns - width);
        }
        var start = new StringBuilder();
        var taken = 0;
        for (var character : line.codePoints().toArray()) {
            if (taken + width(character) > columns - 1) {
                break;
            }
            start.appendCodePoint(character);
            taken += width(character);
        }
        return start + CUT + " ".repeat(columns - 1 - taken);
    }
}
