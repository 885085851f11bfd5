package dev.b24mcp.domain.wording;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.crm.Sort;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people call fields. A title stands for a name, whatever its case; a name is never taken for a title, and a title of
 * several fields stands for none of them.
 */
public final class Titles {

    private Titles() {}

    /** The query with names in place of titles; what stands for no one field stays as it is. */
    public static RecordQuery resolved(RecordQuery query, KnownFields fields) {
        var levels = new LinkedHashMap<String, Sort>();
        query.order().stream()
                .map(sort -> new Sort(name(sort.field(), fields), sort.direction()))
                // what is sorted already is not sorted again
                .forEach(sort -> levels.putIfAbsent(sort.field(), sort));
        return new RecordQuery(
                query.entity(),
                query.filter().stream()
                        .map(condition -> resolved(condition, fields))
                        .toList(),
                query.select().stream()
                        .map(written -> name(written, fields))
                        .distinct()
                        .toList(),
                List.copyOf(levels.values()),
                query.start(),
                query.limit());
    }

    /** The fields that the word may stand for: none when it is a name, several when it is the title of several. */
    public static List<FieldDescription> candidates(String written, KnownFields fields) {
        var name = written.strip();
        if (fields.find(name).isPresent()) {
            return List.of();
        }
        var word = plain(name);
        var called = fields.stream()
                .filter(field ->
                        plain(field.title()).equals(word) || plain(field.name()).equals(word))
                .toList();
        // a name in another case is a slip of the pen, and no title
        return called.stream().allMatch(field -> plain(field.name()).equals(word)) ? List.of() : called;
    }

    /** What those fields of the records are called whose names say nothing, by the members of the records. */
    public static Map<String, String> ofCustom(Set<String> members, KnownFields fields) {
        var titles = new LinkedHashMap<String, String>();
        fields.stream()
                .filter(field -> field.custom() && members.contains(field.member()))
                .filter(field -> !field.title().equals(field.name()))
                .forEach(field -> titles.put(field.member(), field.title()));
        return titles;
    }

    private static Condition resolved(Condition condition, KnownFields fields) {
        var field = condition.field().strip();
        if (field.isEmpty()) {
            return condition;
        }
        return meant(field, fields)
                .map(name -> new Condition(name, condition.operator(), condition.value()))
                // a title may begin with what looks like an operator
                .or(() -> meant(condition.key(), fields)
                        .map(name -> new Condition(name, Operator.MATCH, condition.value())))
                .orElseGet(() -> new Condition(field, condition.operator(), condition.value()));
    }

    private static String name(String written, KnownFields fields) {
        return meant(written, fields).orElse(written);
    }

    private static Optional<String> meant(String written, KnownFields fields) {
        var candidates = candidates(written, fields);
        return (candidates.size() == 1 ? Optional.of(candidates.getFirst()) : fields.find(written.strip()))
                .map(FieldDescription::name);
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
