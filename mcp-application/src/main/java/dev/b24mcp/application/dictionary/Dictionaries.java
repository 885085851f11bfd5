package dev.b24mcp.application.dictionary;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.Choices;
import dev.b24mcp.domain.crm.Choices.InDictionary;
import dev.b24mcp.domain.crm.Choices.Listed;
import dev.b24mcp.domain.crm.Choices.Unknown;
import dev.b24mcp.domain.crm.CrmGateway;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The dictionaries of a CRM, each remembered for a while. Safe for use by many threads at once. */
public final class Dictionaries {

    private final CrmGateway gateway;
    private final Remembered<Dictionary, List<DictionaryEntry>> entries;

    /**
     * Asks for nothing yet.
     *
     * @param ttl how long an answer is good
     */
    public Dictionaries(CrmGateway gateway, Duration ttl, InstantSource clock) {
        this.entries = new Remembered<>(gateway::dictionary, ttl, clock);
        this.gateway = gateway;
    }

    /**
     * The entries of a dictionary, in the CRM's own order; none when the provider has no such dictionary.
     *
     * @param call who waits for them
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached in time
     */
    public List<DictionaryEntry> entries(Dictionary dictionary, CallContext call) {
        return gateway.description().dictionaries().contains(dictionary) ? entries.get(dictionary, call) : List.of();
    }

    /** Has the CRM asked for entries that will be wanted in a moment; waits for nothing. */
    Stream<Reading<?>> begin(Dictionary dictionary) {
        return gateway.description().dictionaries().contains(dictionary)
                ? Stream.of(entries.begin(dictionary))
                : Stream.empty();
    }

    /**
     * The values that a field can have; none when nobody says which.
     *
     * @param call who waits for them
     * @throws dev.b24mcp.domain.crm.CrmException when the CRM refuses or cannot be reached in time
     */
    public List<DictionaryEntry> entries(Choices choices, CallContext call) {
        return switch (choices) {
            case Unknown() -> List.of();
            case Listed(var listed) -> listed;
            case InDictionary(var dictionary) -> entries.get(dictionary, call);
        };
    }

    /**
     * Has the CRM asked anew for what was asked before that moment, at most once a minute.
     *
     * @param before when the caller came who misses something
     */
    public void forget(Dictionary dictionary, Instant before) {
        entries.forget(dictionary, before);
    }
}
