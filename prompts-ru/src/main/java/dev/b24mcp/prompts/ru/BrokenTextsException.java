package dev.b24mcp.prompts.ru;

import java.io.Serial;
import java.util.OptionalInt;

/** A file of texts cannot be used. The message is for whoever edits the file and begins with the line where there is one. */
public final class BrokenTextsException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;

    private BrokenTextsException(int line, String message) {
        super(message);
        this.line = line;
    }

    static BrokenTextsException at(int line, String problem) {
        return new BrokenTextsException(line, "line " + line + ": " + problem);
    }

    static BrokenTextsException whole(String problem) {
        return new BrokenTextsException(0, problem);
    }

    /** Where the trouble is, counted from 1; empty when it is with the file as a whole. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
