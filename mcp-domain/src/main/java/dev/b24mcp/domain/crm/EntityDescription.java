package dev.b24mcp.domain.crm;

import java.util.List;

/**
 * How a provider calls the fields of one kind of record.
 *
 * @param type the kind of record
 * @param defaultFields the fields to ask for when a caller selects none: about ten that help a salesperson, never the
 *     whole row
 * @param dateFields the fields to put a date range on when a caller gives none, the most natural one first; never empty
 * @param otherDateFields further fields on which a range narrows the query
 * @param vocabulary what else can be said of such records
 */
public record EntityDescription(
        EntityType type,
        List<String> defaultFields,
        List<String> dateFields,
        List<String> otherDateFields,
        Vocabulary vocabulary) {

    public EntityDescription {
        defaultFields = List.copyOf(defaultFields);
        dateFields = List.copyOf(dateFields);
        otherDateFields = List.copyOf(otherDateFields);
        if (defaultFields.isEmpty() || dateFields.isEmpty()) {
            throw new IllegalArgumentException(type.name() + " needs default fields and date fields");
        }
    }

    /** A kind of record of which nothing else can be said. */
    public EntityDescription(
            EntityType type, List<String> defaultFields, List<String> dateFields, List<String> otherDateFields) {
        this(type, defaultFields, dateFields, otherDateFields, Vocabulary.NONE);
    }

    /** The date field that suggestions use. */
    public String mainDateField() {
        return dateFields.getFirst();
    }

    /** Whether the field holds a date that a range can be put on. */
    public boolean isDateField(String field) {
        return dateFields.contains(field) || otherDateFields.contains(field);
    }

    /** Which values a field can have: as told with the field, or else as the vocabulary knows it. */
    public Choices choices(FieldDescription field) {
        return field.choices() instanceof Choices.Unknown
                ? vocabulary.references().stream()
                        .filter(reference -> reference.field().equals(field.name()))
                        .map(Reference::target)
                        .<Choices>mapMulti((target, known) -> {
                            if (target instanceof Reference.Target.Entries(var dictionary)) {
                                known.accept(new Choices.InDictionary(dictionary));
                            }
                        })
                        .findFirst()
                        .orElse(Choices.UNKNOWN)
                : field.choices();
    }
}
