package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.content.Document;
import dev.b24mcp.domain.resource.Resource;
import dev.b24mcp.domain.resource.ResourceDefinition;
import dev.b24mcp.domain.resource.ResourceOutcome;

/** A resource that holds the same document always. */
record FixtureResource(String name, String description, Document document) implements Resource {

    @Override
    public ResourceDefinition definition() {
        return new ResourceDefinition(document.uri(), name, name.replace('-', ' '), description, document.mimeType());
    }

    @Override
    public ResourceOutcome read(CallContext context) {
        return new ResourceOutcome.Content(document);
    }
}
