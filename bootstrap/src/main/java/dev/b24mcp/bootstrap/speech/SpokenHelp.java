package dev.b24mcp.bootstrap.speech;

import java.util.Locale;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Help in the language of this process. Its words are read when somebody needs them, not at every start. */
public final class SpokenHelp implements IHelpFactory {

    @Override
    public Help create(CommandSpec command, ColorScheme colors) {
        translate(command);
        return new Help(command, colors);
    }

    /** Gives a command its descriptions and the names of its values. */
    static void translate(CommandSpec command) {
        command.resourceBundle(Phrases.words("help", Locale.getDefault()));
    }
}
