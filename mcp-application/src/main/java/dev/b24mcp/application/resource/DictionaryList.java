package dev.b24mcp.application.resource;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.record.FailureAdvice;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmException;
import dev.b24mcp.domain.crm.Dictionary;
import dev.b24mcp.domain.crm.DictionaryEntry;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceDefinition;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceOutcome.Failed;
import dev.b24mcp.domain.resource.ResourceOutcome.Structured;
import dev.b24mcp.domain.resource.ResourceQuery;
import dev.b24mcp.domain.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resource that shows a dictionary: identifiers and what they are called. */
final class DictionaryList implements Resource {

    /** What the group of an entry may be called in a query, as the original server did. */
    private static final List<String> GROUP = List.of("categoryId", "id");

    private static final Map<String, @Nullable Object> ONE_GROUP = Map.of("type", List.of("string", "integer"));

    private final Dictionary dictionary;
    private final List<String> fields;
    private final Dictionaries dictionaries;
    private final Source source;
    private final Texts texts;

    /**
     * Creates the list.
     *
     * @param fields of records that hold its codes
     */
    DictionaryList(Dictionary dictionary, List<String> fields, Dictionaries dictionaries, Source source, Texts texts) {
        this.dictionary = dictionary;
        this.fields = fields;
        this.dictionaries = dictionaries;
        this.source = source;
        this.texts = texts;
    }

    @Override
    public ResourceDefinition definition() {
        return new ResourceDefinition(
                source.uri(dictionary.resource()),
                dictionary.resource(),
                texts.text("resource." + dictionary.name() + ".title"),
                description(),
                "application/json",
                parameters());
    }

    private String description() {
        var description = texts.text("resource." + dictionary.name() + ".description");
        return fields.isEmpty()
                ? description
                : description + " " + texts.text("resource.codes", Map.of("fields", String.join("`, `", fields)));
    }

    private Map<String, @Nullable Object> parameters() {
        var properties = new LinkedHashMap<String, @Nullable Object>();
        if (dictionary.equals(Dictionary.DEAL_STAGES)) {
            GROUP.forEach(name -> properties.put(name, ONE_GROUP));
        }
        return Map.of("type", "object", "properties", properties, "additionalProperties", false);
    }

    @Override
    public ResourceOutcome read(CallContext context) {
        return query(ResourceQuery.plain(context));
    }

    @Override
    public ResourceOutcome query(ResourceQuery query) {
        try {
            var group = GROUP.stream()
                    .map(query.params()::get)
                    .flatMap(Stream::ofNullable)
                    .map(String::valueOf)
                    .findFirst();
            return new Structured(document(dictionaries.entries(dictionary, query.context()), group));
        } catch (CrmException failed) {
            return new Failed(failed.failure().code(), new FailureAdvice(texts).text(failed.failure()));
        }
    }

    private Map<String, @Nullable Object> document(List<DictionaryEntry> entries, Optional<String> group) {
        var data = entries.stream()
                .filter(entry -> group.isEmpty() || group.equals(entry.group()))
                .map(DictionaryList::row)
                .toList();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("metadata", source.metadata(dictionary.resource()));
        document.put("data", data);
        document.put("total", data.size());
        return document;
    }

    private static Map<String, String> row(DictionaryEntry entry) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", entry.id());
        row.put("name", entry.name());
        entry.group().ifPresent(group -> row.put("group", group));
        return row;
    }
}
