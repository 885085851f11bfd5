package dev.b24mcp.prompts.ru;

/**
 * One text and where it stands in its document. It is cut out when it is asked for: most of what a server can say it never says.
 *
 * @param document the whole of it
 * @param heading where in its content the heading begins
 * @param begin where its heading ends
 * @param end where the next heading begins
 */
record Passage(Document document, int heading, int begin, int end) {

    /** Word for word, without blank lines around it. */
    String text() {
        return String.join("\n", part().lines().toList()).strip();
    }

    boolean isBlank() {
        return document.isBlank(begin, end);
    }

    /** The line of the heading, counted from 1. */
    int line() {
        return lineAt(heading);
    }

    /** The line of a place in the text, counted from 1. */
    int lineOf(int position) {
        var blank = part().length() - part().stripLeading().length();
        return lineAt(begin + blank) + breaks(text().substring(0, position));
    }

    private String part() {
        return document.text(begin, end);
    }

    private int lineAt(int place) {
        return 1 + breaks(document.text(0, place));
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
