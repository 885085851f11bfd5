package dev.b24mcp.application.guide;

import java.util.List;

/** Takes the items out of a Markdown list. */
public final class Lines {

    private Lines() {}

    /** The items, without what marks them. */
    public static List<String> of(String list) {
        return list.lines()
                .map(line -> line.strip().replaceFirst("^[-*] ", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
