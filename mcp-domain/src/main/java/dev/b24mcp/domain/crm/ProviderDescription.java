package dev.b24mcp.domain.crm;

import java.util.List;
import java.util.Optional;

/**
 * What a provider is and which records it serves.
 *
 * @param name short lower-case name, also the scheme of resource addresses, for example {@code acmecrm}
 * @param entities the kinds of records that it serves, each once
 * @param dictionaries the dictionaries that it has, each once
 */
public record ProviderDescription(String name, List<EntityDescription> entities, List<Dictionary> dictionaries) {

    public ProviderDescription {
        entities = List.copyOf(entities);
        dictionaries = List.copyOf(dictionaries);
        if (entities.stream().map(EntityDescription::type).distinct().count() != entities.size()) {
            throw new IllegalArgumentException(name + " describes an entity twice");
        }
        if (dictionaries.stream().distinct().count() != dictionaries.size()) {
            throw new IllegalArgumentException(name + " describes a dictionary twice");
        }
    }

    /** The description of one kind of record, empty when the provider does not serve it. */
    public Optional<EntityDescription> entity(EntityType type) {
        return entities.stream()
                .filter(description -> description.type().equals(type))
                .findFirst();
    }

    /** What its kinds of records call the fields that hold codes of a dictionary, each name once. */
    public List<String> fieldsOf(Dictionary dictionary) {
        return entities.stream()
                .flatMap(entity -> entity.vocabulary().references().stream())
                .filter(reference -> reference.isCodeOf(dictionary))
                .map(Reference::field)
                .distinct()
                .toList();
    }
}
