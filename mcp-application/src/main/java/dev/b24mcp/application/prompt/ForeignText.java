package dev.b24mcp.application.prompt;

import java.util.regex.Pattern;

/** Text that comes from outside and goes into a prompt: one line of a limited length. */
final class ForeignText {

    static final int LONGEST = 200;

    /** Control and format characters, halves of characters, line ends and blanks. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]+");

    private ForeignText() {}

    static String cleaned(String foreign) {
        var line = INVISIBLE.matcher(foreign).replaceAll(" ").strip();
        var length = line.codePointCount(0, line.length());
        return length <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }
}
