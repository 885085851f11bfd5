package dev.b24mcp.domain.warning;

import dev.b24mcp.domain.crm.Condition;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.FieldDescription;
import dev.b24mcp.domain.crm.FieldKind;
import dev.b24mcp.domain.crm.FieldRole;
import dev.b24mcp.domain.crm.KnownFields;
import dev.b24mcp.domain.crm.Operator;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.wording.Labels;
import dev.b24mcp.domain.wording.Wildcard;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query with everything that its judges may look at.
 *
 * @param query what is asked, with names of fields in place of their titles
 * @param entity how the provider describes the records asked for
 * @param fields the fields that such records have; empty when nobody knows them
 * @param choices the values that fields of the filter can have, by name of the field, where somebody knows them
 * @param now the present moment in the zone in which the caller counts days
 */
public record AskedQuery(
        RecordQuery query,
        EntityDescription entity,
        KnownFields fields,
        Map<String, List<DictionaryEntry>> choices,
        ZonedDateTime now) {

    /** Stands for the one in whose name the CRM is asked, where a condition refers to a user. */
    public static final String MYSELF = "me";

    private static final Set<Operator> NAMING = EnumSet.of(Operator.MATCH, Operator.EQUAL, Operator.IN);

    public AskedQuery {
        choices = Map.copyOf(choices);
    }

    /** The field of that name, empty when there is none or nobody knows. */
    public Optional<FieldDescription> field(String name) {
        return fields.find(name);
    }

    /** Whether the field certainly does not exist. */
    public boolean lacks(String name) {
        return !fields.isEmpty() && field(name).isEmpty();
    }

    /** Whether a word of a selection, a name or a pattern of names, certainly stands for no field. */
    public boolean showsNothing(String written) {
        return !fields.isEmpty() && Wildcard.names(written, fields).allMatch(this::lacks);
    }

    /** Whether the field's values are of that kind. */
    public boolean isOf(FieldKind kind, String name) {
        return field(name).filter(field -> field.kind() == kind).isPresent();
    }

    /** Whether the field holds dates. */
    public boolean isDateField(String name) {
        return entity.isDateField(name) || isOf(FieldKind.DATE, name) || isOf(FieldKind.DATE_TIME, name);
    }

    /** What people call the values of the field, empty where nobody knows; in the funnels that the filter names, if any. */
    public Optional<Labels> labels(String name) {
        return entries(name)
                .map(entries -> new Labels(
                        entries,
                        entries.stream().anyMatch(entry -> entry.group().isPresent()) ? funnels() : Set.of()));
    }

    /** The condition with identifiers in place of labels. */
    public Condition meant(Condition condition) {
        return labels(condition.field()).map(labels -> labels.meant(condition)).orElse(condition);
    }

    private Set<String> funnels() {
        var field = entity.vocabulary().find(FieldRole.FUNNEL).orElse("");
        var labels = entries(field).map(entries -> new Labels(entries, Set.of()));
        return query.filter().stream()
                .filter(condition -> condition.field().equals(field) && NAMING.contains(condition.operator()))
                .map(condition -> labels.map(known -> known.meant(condition)).orElse(condition))
                .flatMap(Labels::values)
                .flatMap(Stream::ofNullable)
                .map(String::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<List<DictionaryEntry>> entries(String name) {
        return Optional.ofNullable(choices.get(name)).filter(entries -> !entries.isEmpty());
    }
}
