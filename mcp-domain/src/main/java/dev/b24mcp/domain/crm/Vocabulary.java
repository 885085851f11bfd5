package dev.b24mcp.domain.crm;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * How to speak of one kind of record in the provider's words. A provider names what it has; what needs more is not offered.
 *
 * @param fields names of fields by what they are for
 * @param states conditions that choose the records in a state
 * @param nameFields the fields that, one after the other, make up what people call the record
 * @param references the fields whose values stand for something that has a name
 */
public record Vocabulary(
        Map<FieldRole, String> fields,
        Map<RecordState, Condition> states,
        List<String> nameFields,
        List<Reference> references) {

    public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), List.of());

    public Vocabulary {
        fields = Map.copyOf(fields);
        states = Map.copyOf(states);
        nameFields = List.copyOf(nameFields);
        references = List.copyOf(references);
    }

    /** Words for records whose fields stand for nothing else. */
    public Vocabulary(Map<FieldRole, String> fields, Map<RecordState, Condition> states, List<String> nameFields) {
        this(fields, states, nameFields, List.of());
    }

    /** The provider's name of a field, empty when it has none. */
    public Optional<String> find(FieldRole role) {
        return Optional.ofNullable(fields.get(role));
    }

    /** Whether all of that can be said. */
    public boolean knows(Set<FieldRole> roles, Set<RecordState> conditions) {
        return fields.keySet().containsAll(roles) && states.keySet().containsAll(conditions);
    }

    /**
     * The provider's name of a field.
     *
     * @throws NoSuchElementException when it has none
     */
    public String field(FieldRole role) {
        var name = fields.get(role);
        if (name == null) {
            throw new NoSuchElementException("no field for " + role);
        }
        return name;
    }

    /**
     * The condition that chooses the records in a state.
     *
     * @throws NoSuchElementException when there is none
     */
    public Condition state(RecordState state) {
        var condition = states.get(state);
        if (condition == null) {
            throw new NoSuchElementException("no condition for " + state);
        }
        return condition;
    }
}
