package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The funnels of deals. Every portal has the first one, and not every portal lists it.
 *
 * @param listed the funnels that the portal lists
 */
record Funnels(DictionarySource listed) implements DictionarySource {

    private static final DictionaryEntry FIRST = new DictionaryEntry("0", "0", Optional.empty());

    @Override
    public List<DictionaryEntry> read(RestClient rest) {
        var funnels = listed.read(rest);
        return funnels.stream().anyMatch(funnel -> funnel.id().equals(FIRST.id()))
                ? funnels
                : Stream.concat(funnels.stream(), Stream.of(FIRST)).toList();
    }
}
