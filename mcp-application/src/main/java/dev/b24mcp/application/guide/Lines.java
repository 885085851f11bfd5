package dev.b24mcp.application.guide;

import java.util.List;
import java.util.regex.Pattern;

/** Takes the items out of a Markdown list. */
public final class Lines {

    private static final Pattern MARK = Pattern.compile("^[-*] ");

    private Lines() {}

    /** The items, without what marks them. */
    public static List<String> of(String list) {
        return list.lines()
                .map(line -> MARK.matcher(line.strip()).replaceFirst(""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
