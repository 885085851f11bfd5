package dev.b24mcp.domain.resource;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients are told about a resource.
 *
 * @param uri absolute address
 * @param alias short form of the address that clients may use too
 * @param title short human title
 * @param description what it holds, for the model
 * @param mimeType kind of its content
 * @param parameters JSON Schema of what a query of it may say, as plain Java values
 */
public record ResourceDefinition(
        String uri,
        String alias,
        String title,
        String description,
        String mimeType,
        Map<String, @Nullable Object> parameters) {

    private static final Map<String, @Nullable Object> NO_PARAMETERS =
            Map.of("type", "object", "additionalProperties", false);

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public ResourceDefinition(
            String uri,
            String alias,
            String title,
            String description,
            String mimeType,
            Map<String, @Nullable Object> parameters) {
        this.uri = uri;
        this.alias = alias;
        this.title = title;
        this.description = description;
        this.mimeType = mimeType;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A resource of which there is nothing to ask. */
    public ResourceDefinition(String uri, String alias, String title, String description, String mimeType) {
        this(uri, alias, title, description, mimeType, NO_PARAMETERS);
    }
}
