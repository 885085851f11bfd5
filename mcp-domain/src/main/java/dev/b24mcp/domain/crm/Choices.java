package dev.b24mcp.domain.crm;

import java.util.List;

/** Which values a field can have, and what people call each of them. */
public sealed interface Choices {

    Choices UNKNOWN = new Unknown();

    /** Nobody says. */
    record Unknown() implements Choices {}

    /** These. */
    record Listed(List<DictionaryEntry> entries) implements Choices {
        public Listed {
            entries = List.copyOf(entries);
        }
    }

    /** The entries of a dictionary, which need not be one that the provider's description lists. */
    record InDictionary(Dictionary dictionary) implements Choices {}
}
