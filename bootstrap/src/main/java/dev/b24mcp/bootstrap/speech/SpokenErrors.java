package dev.b24mcp.bootstrap.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and where its help is. A command that finds a fault itself has its own words. */
public final class SpokenErrors implements IParameterExceptionHandler {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        var words = Phrases.of("usage");
        var command = wrong.getCommandLine();
        SpokenHelp.translate(command.getCommandSpec());
        // what somebody typed is said again, but not obeyed by the terminal
        command.getErr().println(complaint(wrong, words).replaceAll("\\p{Cntrl}", "\uFFFD"));
        command.getErr().println(words.say("help", command.getCommandSpec().qualifiedName()));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String complaint(ParameterException wrong, Phrases words) {
        var command = wrong.getCommandLine().getCommandSpec();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched
            when !unmatched.getUnmatched().isEmpty() -> unknown(unmatched, command, words);
            case MissingParameterException missing ->
                needed(missing.getMissing().getFirst(), words);
            case OverwrittenOptionException twice -> words.say("twice", name(twice.getOverwritten()));
            case MutuallyExclusiveArgsException _ -> words.say("oneOf", alternatives(command));
            case ParameterException _
            when wrong.getArgSpec() != null -> unusable(wrong.getArgSpec(), wrong.getValue(), words);
            case ParameterException _
            when wrong.getClass() != ParameterException.class || wrong.getCause() != null -> words.say("unclear");
            case ParameterException _
            when !command.subcommands().isEmpty() ->
                words.say("noCommand", String.join(", ", command.subcommands().keySet()));
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private static String unknown(UnmatchedArgumentException unmatched, CommandSpec command, Phrases words) {
        if (unmatched.isUnknownOption()) {
            // what follows is its value
            var name = unmatched.getUnmatched().getFirst().split("=", 2)[0];
            var named = new UnmatchedArgumentException(unmatched.getCommandLine(), List.of(name));
            return similar(words.say("unknownOption", name), named, words);
        }
        var given = String.join(", ", unmatched.getUnmatched());
        return command.subcommands().isEmpty()
                ? words.say("surplus", given)
                : similar(words.say("unknownCommand", given), unmatched, words);
    }

    private static String similar(String complaint, UnmatchedArgumentException unmatched, Phrases words) {
        var similar = unmatched.getSuggestions();
        return similar.isEmpty() ? complaint : words.say("similar", complaint, String.join(", ", similar));
    }

    private static String needed(ArgSpec missing, Phrases words) {
        var name = missing.isOption() ? name(missing) + " " + missing.paramLabel() : name(missing);
        var choices = choices(missing);
        return choices.isEmpty()
                ? words.say("needed", name)
                : words.say("neededFrom", name, String.join(", ", choices));
    }

    private static String unusable(ArgSpec argument, String value, Phrases words) {
        var choices = choices(argument);
        if (!choices.isEmpty()) {
            return words.say("choice", name(argument), value, String.join(", ", choices));
        }
        var isWhole = WHOLE.contains(argument.type());
        return words.say(isWhole ? "number" : "value", name(argument), value);
    }

    private static List<String> choices(ArgSpec argument) {
        var choices = new ArrayList<String>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(choices::add);
        }
        return choices;
    }

    private static String alternatives(CommandSpec command) {
        var groups =
                command.argGroups().stream().filter(ArgGroupSpec::exclusive).map(ArgGroupSpec::synopsis);
        return String.join(", ", groups.toList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
