package dev.b24mcp.application.resource;

import dev.b24mcp.application.dictionary.Dictionaries;
import dev.b24mcp.application.guide.LeadScenarios;
import dev.b24mcp.application.record.ListSchemas;
import dev.b24mcp.application.record.QueryArguments;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceTemplate;
import dev.b24mcp.domain.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every resource of the server, in the order in which clients see them. */
public final class ResourceCatalog {

    private final RecordAnswers answers;
    private final QueryArguments arguments;
    private final ListSchemas schemas;
    private final Dictionaries dictionaries;
    private final Optional<LeadScenarios> scenarios;
    private final Source source;
    private final Texts texts;

    public ResourceCatalog(
            ListSchemas schemas,
            RecordListing listing,
            QueryArguments arguments,
            Dictionaries dictionaries,
            Optional<LeadScenarios> scenarios,
            Source source,
            Texts texts) {
        this.answers = new RecordAnswers(listing, source, texts);
        this.arguments = arguments;
        this.schemas = schemas;
        this.dictionaries = dictionaries;
        this.scenarios = scenarios;
        this.source = source;
        this.texts = texts;
    }

    /**
     * One list for each kind of record and one for each dictionary that the provider serves, and the guide where there is one.
     */
    public List<Resource> resources(ProviderDescription provider) {
        return Stream.of(
                        provider.entities().stream()
                                .map(entity -> new RecordList(entity, answers, arguments, schemas, source, texts)),
                        provider.dictionaries().stream()
                                .map(dictionary -> new DictionaryList(
                                        dictionary, provider.fieldsOf(dictionary), dictionaries, source, texts)),
                        scenarios.stream().map(known -> new LeadsGuide(known, source, texts)))
                .<Resource>flatMap(resources -> resources)
                .toList();
    }

    /** The addresses of filtered lists, one pattern for each kind of record. */
    public List<ResourceTemplate> templates(ProviderDescription provider) {
        return provider.entities().stream()
                .<ResourceTemplate>map(entity -> new RecordListTemplate(entity, answers, arguments, source, texts))
                .toList();
    }
}
