package dev.b24mcp.application.resource;

import dev.b24mcp.application.record.FailureAdvice;
import dev.b24mcp.application.record.RecordListing;
import dev.b24mcp.application.record.Source;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.text.Texts;
import java.util.List;

/** Every resource of the server, in the order in which clients see them. */
public final class ResourceCatalog {

    private final RecordListing listing;
    private final Source source;
    private final Texts texts;

    public ResourceCatalog(RecordListing listing, Source source, Texts texts) {
        this.listing = listing;
        this.source = source;
        this.texts = texts;
    }

    /** One list for each kind of record that the provider serves. */
    public List<Resource> resources(ProviderDescription provider) {
        return provider.entities().stream()
                .<Resource>map(entity -> new RecordList(entity, listing, source, texts, new FailureAdvice(texts)))
                .toList();
    }
}
