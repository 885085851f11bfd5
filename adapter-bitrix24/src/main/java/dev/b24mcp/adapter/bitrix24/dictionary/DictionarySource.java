package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.List;

/** Where the entries of one dictionary come from. */
@FunctionalInterface
public interface DictionarySource {

    /**
     * Asks the portal for the whole dictionary.
     *
     * @throws dev.b24mcp.domain.crm.CrmException when the portal refuses or cannot be reached
     */
    List<DictionaryEntry> read(RestClient rest);
}
