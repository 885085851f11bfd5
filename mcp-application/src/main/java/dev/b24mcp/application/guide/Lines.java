package dev.b24mcp.application.guide;

import java.util.List;

/** Takes the items out of a Markdown list. */
final class Lines {

    private Lines() {}

    static List<String> of(String list) {
        return list.lines()
                .map(line -> line.strip().replaceFirst("^[-*] ", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
