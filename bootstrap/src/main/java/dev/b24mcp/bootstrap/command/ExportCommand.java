package dev.b24mcp.bootstrap.command;

import dev.b24mcp.application.record.DateHints;
import dev.b24mcp.application.record.ExportPlan;
import dev.b24mcp.application.record.ExportPlan.Ready;
import dev.b24mcp.application.record.ExportPlan.Refused;
import dev.b24mcp.bootstrap.call.CallArguments;
import dev.b24mcp.bootstrap.call.UnusableOptionException;
import dev.b24mcp.bootstrap.export.Destination;
import dev.b24mcp.bootstrap.export.ExportFormat;
import dev.b24mcp.bootstrap.export.ExportedKinds;
import dev.b24mcp.bootstrap.export.FileInTheMaking;
import dev.b24mcp.bootstrap.export.Refusal;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code b24-mcp export}: a whole set of records, into a file or to another program. */
@Command(name = "export", mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "${bundle:label.kind}", descriptionKey = "kind")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private String kind;

    @Mixin
    private final QueryOptions query = new QueryOptions();

    @Option(names = "--output", paramLabel = "${bundle:label.file}")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "${bundle:label.format}",
            completionCandidates = Formats.class,
            converter = ByName.class)
    private @Nullable ExportFormat format;

    @Option(names = "--force")
    private boolean force;

    @Option(names = "--demo")
    private boolean demo;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command is called
    private CommandSpec command;

    /** The formats for the help. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values())
                    .map(ExportFormat::toString)
                    .iterator();
        }
    }

    /** Reads the name of a format. */
    static final class ByName implements ITypeConverter<ExportFormat> {
        @Override
        public ExportFormat convert(String name) {
            return ExportFormat.named(name).orElseThrow(() -> new TypeConversionException(name));
        }
    }

    @Override
    public Integer call() {
        var told = new Told(command.commandLine().getErr());
        try (var _ = Interruptible.begin();
                var destination = destination()) {
            var rows = rows();
            var arguments = arguments();
            try (var desk = demo ? ExportDesk.openDemo() : ExportDesk.open()) {
                return export(arguments, new ExportRun(desk.exports(), rows, destination, told));
            }
        } catch (UnusableOptionException unusable) {
            told.line(unusable.explanation());
            return ExitCode.USAGE;
        } catch (InterruptedException _) {
            told.line(Phrases.of("export").say("interrupted"));
            return ExitCode.SOFTWARE;
        }
    }

    private Destination destination() throws UnusableOptionException {
        return output == null ? new StandardOutput() : FileInTheMaking.of(output, force);
    }

    private ExportFormat rows() throws UnusableOptionException {
        if (format != null) {
            return format;
        }
        return output == null ? ExportFormat.JSONL : ExportFormat.of(output);
    }

    private CallArguments arguments() throws UnusableOptionException {
        var unknown = query.dateHint().filter(word -> DateHints.period(word).isEmpty());
        if (unknown.isPresent()) {
            throw new UnusableOptionException(
                    Phrases.of("export").say("dateHint.unknown", unknown.get(), String.join(", ", DateHints.words())));
        }
        return query.over(CallArguments.of("{}"));
    }

    private int export(CallArguments arguments, ExportRun run) throws UnusableOptionException, InterruptedException {
        var exports = run.exports();
        var entity = new ExportedKinds(exports.provider()).require(kind);
        var asked = exports.arguments().query(arguments.plain(), entity);
        ExportPlan plan;
        try {
            plan = exports.export().plan(asked, entity, CallContext.UNWATCHED);
        } catch (CrmException failed) {
            run.explain(failed);
            return ExitCode.SOFTWARE;
        }
        return switch (plan) {
            case Ready ready -> run.read(ready);
            case Refused refused -> {
                run.told().lines(Refusal.lines(refused, entity, exports.texts()));
                yield ExitCode.SOFTWARE;
            }
        };
    }
}
