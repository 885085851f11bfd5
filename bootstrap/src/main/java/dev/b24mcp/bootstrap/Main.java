package dev.b24mcp.bootstrap;

import dev.b24mcp.bootstrap.command.Commands;
import dev.b24mcp.bootstrap.command.Complaint;
import dev.b24mcp.bootstrap.command.PlainStart;
import dev.b24mcp.bootstrap.speech.Language;
import dev.b24mcp.bootstrap.wiring.Logging;
import java.util.Locale;

/** The program: {@code b24-mcp COMMAND}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Language.ofThisProcess());
        // Helidon would look through everything for what this program names itself, and in an own Java it could not
        System.setProperty("io.helidon.metadata.mode", "none");
        // before any thread can make a logger: what is logged before the settings are read is masked too
        Logging.configure();
        System.exit(run(arguments));
    }

    /** A start without options goes past the parser of the command line, which weighs as much as the rest of the start. */
    static int run(String... arguments) throws Exception {
        var plain = PlainStart.of(arguments);
        if (plain.isEmpty()) {
            var code = Commands.execute(arguments);
            // a full disk must not look like a short answer
            return code == 0 && System.out.checkError() ? Complaint.aboutLostOutput(System.err::println) : code;
        }
        try {
            return plain.get().call();
        } catch (Exception failure) {
            return Complaint.about(failure, System.err::println);
        }
    }
}
