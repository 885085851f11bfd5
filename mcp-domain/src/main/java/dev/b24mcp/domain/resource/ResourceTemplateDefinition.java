package dev.b24mcp.domain.resource;

/**
 * What clients are told about a family of resources.
 *
 * @param uriTemplate pattern of the addresses (RFC 6570)
 * @param name short machine name
 * @param title short human title
 * @param description what they hold, for the model
 * @param mimeType kind of their content
 */
public record ResourceTemplateDefinition(
        String uriTemplate, String name, String title, String description, String mimeType) {}
