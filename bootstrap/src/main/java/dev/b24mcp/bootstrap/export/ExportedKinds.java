package dev.b24mcp.bootstrap.export;

import dev.b24mcp.application.tool.ToolCatalog;
import dev.b24mcp.bootstrap.call.TerminalText;
import dev.b24mcp.bootstrap.call.UnusableOptionException;
import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.wording.Likeness;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of records that can be exported, which are those that tools list. */
public final class ExportedKinds {

    private final List<EntityDescription> kinds;

    public ExportedKinds(ProviderDescription provider) {
        this.kinds = provider.entities().stream()
                .filter(kind -> ToolCatalog.reading(kind.type()).isPresent())
                .toList();
    }

    /** Their names. */
    public List<String> names() {
        return kinds.stream().map(kind -> name(kind.type())).toList();
    }

    /**
     * The kind of that name; the name of its tool will do.
     *
     * @throws UnusableOptionException when there is none; it says which there are
     */
    public EntityDescription require(String written) throws UnusableOptionException {
        return kinds.stream()
                .filter(kind -> called(kind.type()).anyMatch(written::equalsIgnoreCase))
                .findFirst()
                .orElseThrow(() -> unknown(written));
    }

    private UnusableOptionException unknown(String written) {
        var phrases = Phrases.of("export");
        var nearest = names().stream()
                .filter(name -> Likeness.areNear(written, name))
                .min(Comparator.comparingInt(name -> Likeness.distance(written, name)))
                .map(name -> " " + phrases.say("kind.nearest", name))
                .orElse("");
        return new UnusableOptionException(
                phrases.say("kind.unknown", TerminalText.line(written), String.join(", ", names())) + nearest);
    }

    private static Stream<String> called(EntityType type) {
        return Stream.concat(Stream.of(name(type)), ToolCatalog.reading(type).stream());
    }

    /** The last part of the address of the list. */
    private static String name(EntityType type) {
        return type.resource().substring(type.resource().lastIndexOf('/') + 1);
    }
}
