package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.CrmRecord;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.Reference;
import dev.b24mcp.domain.crm.Reference.Target;
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

    /** What can be named in the records. Names are an extra: a CRM that does not tell them spoils nothing else. */
    public Known of(List<CrmRecord> records, EntityDescription entity) {
        var wanted = new LinkedHashMap<Target, Map<String, Set<String>>>();
        for (var reference : entity.vocabulary().references()) {
            var ids = ids(records, reference);
            if (!ids.isEmpty()) {
                wanted.computeIfAbsent(reference.target(), _ -> new LinkedHashMap<>())
                        .put(reference.member(), ids);
            }
        }
        var known = new LinkedHashMap<String, Map<String, String>>();
        var unavailable = new ArrayList<String>();
        wanted.forEach((target, members) -> {
            try {
                var names = names(target, members);
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

    private Map<String, String> names(Target target, Map<String, Set<String>> members) {
        return switch (target) {
            case Users() ->
                people.names(members.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
            case Entries(var dictionary) ->
                dictionaries.entries(dictionary).stream()
                        .collect(Collectors.toMap(DictionaryEntry::id, DictionaryEntry::name, (first, _) -> first));
        };
    }

    private static Map<String, String> chosen(Map<String, String> names, Set<String> ids) {
        var chosen = new LinkedHashMap<String, String>();
        ids.stream().filter(names::containsKey).forEach(id -> chosen.put(id, names.getOrDefault(id, "")));
        return chosen;
    }

    private static Set<String> ids(List<CrmRecord> records, Reference reference) {
        return records.stream()
                .map(found -> found.fields().get(reference.member()))
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

    /**
     * What is known of an answer's values.
     *
     * @param byMember names by value, by the member of the records
     * @param unavailable members whose values the CRM did not name
     */
    public record Known(Map<String, Map<String, String>> byMember, List<String> unavailable) {}
}
