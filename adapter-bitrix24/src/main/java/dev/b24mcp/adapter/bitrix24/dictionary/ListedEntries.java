package dev.b24mcp.adapter.bitrix24.dictionary;

import dev.b24mcp.adapter.bitrix24.rest.RestClient;
import dev.b24mcp.domain.crm.DictionaryEntry;
import java.util.List;
import java.util.Optional;

/**
 * A dictionary that a list method gives row by row.
 *
 * @param list the list
 * @param idField what the id is called in a row
 * @param nameField what the name is called in a row
 */
record ListedEntries(WholeList list, String idField, String nameField) implements DictionarySource {

    @Override
    public List<DictionaryEntry> read(RestClient rest) {
        var entries = new Entries(Optional.empty());
        list.read(rest).forEach(row -> entries.add(row.get(idField), row.get(nameField)));
        return entries.toList();
    }
}
