package dev.b24mcp.prompts.ru;

import java.nio.charset.StandardCharsets;

/**
 * A Markdown document. One that comes in bytes is decoded part by part as its texts are asked for, because a greeting needs few of
 * them, and decoding them all takes a good part of a program's start.
 *
 * @param content its characters, or as many characters of Latin-1 as it has bytes
 * @param encoded whether it is bytes of UTF-8; whatever the headings are found by is the same in both
 */
record Document(String content, boolean encoded) {

    static Document of(String markdown) {
        return new Document(markdown, false);
    }

    static Document ofUtf8(byte[] bytes) {
        return new Document(new String(bytes, StandardCharsets.ISO_8859_1), true);
    }

    /** What stands between two places in the content, to be read. */
    String text(int begin, int end) {
        var part = content.substring(begin, end);
        return encoded ? new String(part.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : part;
    }

    /** Whether nothing stands between two places in the content. */
    boolean isBlank(int begin, int end) {
        return content.substring(begin, end).isBlank();
    }
}
