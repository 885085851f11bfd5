package dev.b24mcp.bootstrap.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One setting in a file: {@code KEY=value}, {@code KEY="value"} or {@code KEY='value'}. A value in quotes may have lines.
 *
 * @param number of the line on which it begins; the first is 1
 */
record SettingLine(String name, String value, int number) {

    /** With its comment or nothing but one. A quote at one end of a value is a mistake, whatever was meant. */
    private static final Pattern LINE = Pattern.compile(
            "\\h*(?:([\\w.-]+)\\h*=\\h*(?:\"([^\"]*)\"|'([^']*)'|((?![\"'])[^#\\r\\n]*(?<![\"']))))?\\h*"
                    + "(?:#[^\\r\\n]*)?(?:\\r\\n?|\\n|\\z)");

    /**
     * All settings of a file, in order.
     *
     * @throws SettingsException when a line is something else
     */
    static List<SettingLine> all(String text) {
        var all = new ArrayList<SettingLine>();
        var line = LINE.matcher(text);
        var number = 1;
        for (var place = 0; place < text.length(); place = line.end()) {
            if (!line.region(place, text.length()).lookingAt()) {
                throw SettingsException.brokenLine(number);
            }
            if (line.group(1) != null) {
                all.add(new SettingLine(line.group(1), value(line), number));
            }
            number += (int) line.group().lines().count();
        }
        return all;
    }

    private static String value(Matcher line) {
        return Optional.ofNullable(line.group(2))
                .or(() -> Optional.ofNullable(line.group(3)))
                .orElseGet(() -> line.group(4).strip());
    }
}
