package dev.b24mcp.bootstrap.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts a value into JSON text and leaves the rest of the text alone, down to its spaces. */
final class JsonSplice {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String STEP = "  ";

    private final String text;
    private final String value;

    private JsonSplice(String text, String value) {
        this.text = text;
        this.value = value;
    }

    /**
     * Puts a value in place of another, or as the last member of its object.
     *
     * @param text an object
     * @param value printed with line feeds and from the first column
     * @param path names of members; all but the last must be there
     */
    static String put(String text, String value, String... path) {
        try (var parser = JSON.createParser(text)) {
            parser.nextToken();
            return new JsonSplice(text, value).put(parser, path);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String put(JsonParser parser, String... path) throws IOException {
        for (var depth = 0; depth < path.length - 1; depth++) {
            var member = find(parser, path[depth]);
            if (!member.isFound()) {
                return text;
            }
        }
        var member = find(parser, path[path.length - 1]);
        if (member.isFound()) {
            var start = offset(parser);
            parser.skipChildren();
            return text.substring(0, start)
                    + indented(indent(member.start(), path.length))
                    + text.substring(end(parser));
        }
        return insert(member, path[path.length - 1], path.length);
    }

    /**
     * A member, or the place for it.
     *
     * @param isFound whether the parser stands at its value
     * @param start where its name begins, or that of the last member; negative in an empty object
     * @param end where the object's last value ends, or where an empty object begins
     */
    private record Member(boolean isFound, int start, int end) {}

    private static Member find(JsonParser parser, String name) throws IOException {
        var start = -1;
        var end = end(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            start = offset(parser);
            var isIt = parser.currentName().equals(name);
            parser.nextToken();
            if (isIt) {
                return new Member(true, start, end);
            }
            parser.skipChildren();
            end = end(parser);
        }
        return new Member(false, start, end);
    }

    private String insert(Member last, String name, int depth) {
        var indent = indent(last.start(), depth);
        var member = newline() + indent + "\"" + name + "\": " + indented(indent);
        if (last.start() >= 0) {
            return text.substring(0, last.end()) + "," + member + text.substring(last.end());
        }
        var closing = text.indexOf('}', last.end());
        return text.substring(0, last.end()) + member + newline() + STEP.repeat(depth - 1) + text.substring(closing);
    }

    private String indented(String indent) {
        return value.replace("\n", newline() + indent);
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** That of the member if it begins its line. */
    private String indent(int start, int depth) {
        var lineStart = text.lastIndexOf('\n', start) + 1;
        var before = start < 0 ? "" : text.substring(lineStart, start);
        return start >= 0 && lineStart > 0 && before.isBlank() ? before : STEP.repeat(depth);
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static int end(JsonParser parser) throws IOException {
        parser.finishToken();
        return (int) parser.currentLocation().getCharOffset();
    }
}
