package dev.b24mcp.application.prompt;

import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.Sort.Direction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that is worth knowing before talking to somebody. */
final class PrepareForCall implements Recipe {

    private final Parameter<String> contact;
    private final Parameter<String> known;
    private final Records records;
    private final Wording wording;

    PrepareForCall(Parameters parameters, Records records, Wording wording) {
        this.contact = parameters.words("contact", true);
        this.known = parameters.words("known", false);
        this.records = records;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "prepare_for_call";
    }

    @Override
    public List<Need> needs() {
        return List.of(
                new Need(EntityType.CONTACT, Set.of(FieldRole.ID, FieldRole.PHONE, FieldRole.EMAIL), Set.of()),
                new Need(EntityType.DEAL, Set.of(FieldRole.CONTACT, FieldRole.CHANGED), Set.of()));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(contact, known);
    }

    @Override
    public Map<String, String> fill(FilledIn arguments) {
        var called = contact.in(arguments).orElseThrow();
        var ways = new ContactSearches(records.entity(EntityType.CONTACT))
                .of(called).stream()
                        .map(way -> "   - `" + wording.search(way) + "`")
                        .collect(Collectors.joining("\n"));
        var texts = wording.texts();
        var contactId = texts.text("prompt.prepare_for_call.contact_id");
        return Map.of(
                "contact", wording.quoted(called),
                "known",
                        known.in(arguments)
                                .map(said -> texts.text("scope.known.one", Map.of("known", wording.quoted(said))))
                                .orElseGet(() -> texts.text("scope.known.all")),
                "ways", ways,
                "contact_id", contactId,
                "deals",
                        wording.search(records.search(EntityType.DEAL)
                                .having(FieldRole.CONTACT, contactId)
                                .sorted(FieldRole.CHANGED, Direction.DESC)));
    }
}
