package dev.b24mcp.conformance;

import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.resource.ResourceOutcome;
import dev.b24mcp.domain.resource.ResourceTemplate;
import dev.b24mcp.domain.resource.ResourceTemplateDefinition;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A document for every identifier. */
final class NumberedData implements ResourceTemplate {

    private static final Pattern URI = Pattern.compile("test://template/([A-Za-z0-9._~-]{1,64})/data");

    @Override
    public ResourceTemplateDefinition definition() {
        return new ResourceTemplateDefinition(
                "test://template/{id}/data",
                "template-data",
                "template data",
                "Data by identifier",
                "application/json");
    }

    @Override
    public Optional<ResourceOutcome> read(String uri, CallContext context) {
        var address = URI.matcher(uri);
        return address.matches() ? Optional.of(data(address.group(1))) : Optional.empty();
    }

    private static ResourceOutcome data(String id) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("id", id);
        document.put("templateTest", true);
        document.put("data", "Data for ID: " + id);
        return new ResourceOutcome.Structured(document);
    }
}
