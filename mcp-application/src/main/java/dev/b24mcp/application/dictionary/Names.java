package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.Choices.InDictionary;
import dev.b24mcp.domain.crm.Choices.Unknown;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.crm.Reference.Target.Entries;
import dev.b24mcp.domain.crm.Reference.Target.Users;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names what the values in records stand for. All users of an answer are asked for at once and dictionaries are remembered, so
 * the number of questions to the CRM does not grow with the records. Safe for use by many threads at once.
 */
public final class Names {

    private final People people;
    private final Dictionaries dictionaries;

    public Names(People people, Dictionaries dictionaries) {
        this.people = people;
        this.dictionaries = dictionaries;
    }

    /**
     * Has the CRM asked for the dictionaries that records with such fields will need, while it is asked for the records; waits
     * for nothing.
     *
     * @param select names of fields
     * @return to be closed at the end of the call
     */
    public Expected expect(List<String> select, EntityDescription entity) {
        var readings = new ArrayList<Reading<?>>();
        for (var reference : entity.vocabulary().references()) {
            if (reference.target() instanceof Entries(var dictionary) && select.contains(reference.field())) {
                dictionaries.begin(dictionary).forEach(readings::add);
            }
        }
        return new Expected(readings);
    }

    /**
     * What can be named in the records. Names are an extra: a CRM that does not tell them spoils nothing else.
     *
     * @param fields the fields that such records have, as far as they are known
     * @param call who waits for them
     */
    public Known of(List<CrmRecord> records, EntityDescription entity, KnownFields fields, CallContext call) {
        var wanted = new LinkedHashMap<Source, Map<String, Set<String>>>();
        sources(entity, fields).forEach((member, source) -> {
            var ids = ids(records, member);
            if (!ids.isEmpty()) {
                wanted.computeIfAbsent(source, _ -> new LinkedHashMap<>()).put(member, ids);
            }
        });
        var known = new LinkedHashMap<String, Map<String, String>>();
        var unavailable = new ArrayList<String>();
        wanted.forEach((source, members) -> {
            try {
                var names = names(source, members, call);
                members.forEach((member, ids) -> known.put(member, chosen(names, ids)));
            } catch (CrmException failed) {
                if (Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
                unavailable.addAll(members.keySet());
            }
        });
        known.values().removeIf(Map::isEmpty);
        return new Known(known, unavailable);
    }

    /** Where the names come from, by member: what the provider's description says, then what its fields say. */
    private static Map<String, Source> sources(EntityDescription entity, KnownFields fields) {
        var sources = new LinkedHashMap<String, Source>();
        for (var reference : entity.vocabulary().references()) {
            sources.putIfAbsent(
                    reference.member(),
                    switch (reference.target()) {
                        case Users() -> new FromPeople();
                        case Entries(var dictionary) -> new FromChoices(new InDictionary(dictionary));
                    });
        }
        fields.stream()
                .filter(field -> !(field.choices() instanceof Unknown))
                .forEach(field -> sources.putIfAbsent(field.member(), new FromChoices(field.choices())));
        return sources;
    }

    private Map<String, String> names(Source source, Map<String, Set<String>> members, CallContext call) {
        return switch (source) {
            case FromPeople() ->
                people.names(members.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), call);
            case FromChoices(var choices) ->
                dictionaries.entries(choices, call).stream()
                        // a value that is called by its identifier has no name
                        .filter(entry -> !entry.name().equals(entry.id()))
                        .collect(Collectors.toMap(DictionaryEntry::id, DictionaryEntry::name, (first, _) -> first));
        };
    }

    private static Map<String, String> chosen(Map<String, String> names, Set<String> ids) {
        var chosen = new LinkedHashMap<String, String>();
        ids.stream().filter(names::containsKey).forEach(id -> chosen.put(id, names.getOrDefault(id, "")));
        return chosen;
    }

    private static Set<String> ids(List<CrmRecord> records, String member) {
        return records.stream()
                .map(found -> found.fields().get(member))
                .flatMap(Names::values)
                .filter(value -> !value.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> values(@Nullable Object value) {
        return switch (value) {
            case String text -> Stream.of(text);
            case Number number -> Stream.of(number.toString());
            case List<?> list -> list.stream().flatMap(Names::values);
            case null, default -> Stream.empty();
        };
    }

    /** Where names come from. */
    private sealed interface Source {}

    private record FromPeople() implements Source {}

    private record FromChoices(Choices choices) implements Source {}

    /**
     * What is known of an answer's values.
     *
     * @param byMember names by value, by the member of the records
     * @param unavailable members whose values the CRM did not name
     */
    public record Known(Map<String, Map<String, String>> byMember, List<String> unavailable) {}
}
