package dev.b24mcp.bootstrap.command;

import dev.b24mcp.bootstrap.call.CallArguments;
import dev.b24mcp.bootstrap.call.UnusableOptionException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which records, and which of their fields. */
final class QueryOptions {

    @Option(names = "--filter", paramLabel = "${bundle:label.filter}")
    private List<String> filter = List.of();

    @Option(names = "--select", paramLabel = "${bundle:label.select}", split = ",")
    private List<String> select = List.of();

    @Option(names = "--date-hint", paramLabel = "${bundle:label.date-hint}")
    private @Nullable String dateHint;

    Optional<String> dateHint() {
        return Optional.ofNullable(dateHint);
    }

    CallArguments over(CallArguments arguments) throws UnusableOptionException {
        arguments.filter(filter).select(select);
        return dateHint == null ? arguments : arguments.with("dateHint", dateHint);
    }
}
