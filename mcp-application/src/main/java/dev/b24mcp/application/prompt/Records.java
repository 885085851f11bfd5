package dev.b24mcp.application.prompt;

import dev.b24mcp.application.record.Search;
import dev.b24mcp.domain.crm.EntityDescription;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.ProviderDescription;

/** The kinds of records that a provider serves, for a recipe whose needs it meets. */
record Records(ProviderDescription provider) {

    Search search(EntityType type) {
        return new Search(entity(type));
    }

    EntityDescription entity(EntityType type) {
        return provider.entity(type).orElseThrow();
    }
}
