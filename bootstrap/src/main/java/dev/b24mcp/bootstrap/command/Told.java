package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.call.TerminalText;
import java.io.PrintWriter;
import java.util.List;

/** What a person is told beside the output of a command. */
record Told(PrintWriter terminal) {

    /** One thing, of one line or several. */
    void line(String text) {
        terminal.println(TerminalText.lines(text));
        terminal.flush();
    }

    /** One thing after the other. */
    void lines(List<String> texts) {
        texts.forEach(this::line);
    }
}
