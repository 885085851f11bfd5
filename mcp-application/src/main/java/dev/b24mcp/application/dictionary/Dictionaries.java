package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The dictionaries of a CRM, each remembered for a while. Safe for use by many threads at once. */
public final class Dictionaries {

    private final Remembered<Dictionary, List<DictionaryEntry>> entries;

    /**
     * Asks for nothing yet.
     *
     * @param ttl how long an answer is good
     */
    public Dictionaries(CrmGateway gateway, Duration ttl, InstantSource clock) {
        this.entries = new Remembered<>(dictionary -> read(gateway, dictionary), ttl, clock);
    }

    /**
     * The entries of a dictionary, in the CRM's own order; none when the provider has no such dictionary.
     *
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached
     */
    public List<DictionaryEntry> entries(Dictionary dictionary) {
        return entries.get(dictionary);
    }

    private static List<DictionaryEntry> read(CrmGateway gateway, Dictionary dictionary) {
        return gateway.description().dictionaries().contains(dictionary) ? gateway.dictionary(dictionary) : List.of();
    }
}
