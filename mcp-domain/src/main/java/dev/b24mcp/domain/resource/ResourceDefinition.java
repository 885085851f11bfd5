package dev.b24mcp.domain.resource;

/**
 * What clients are told about a resource.
 *
 * @param uri absolute address
 * @param alias short form of the address that clients may use too
 * @param title short human title
 * @param description what it holds, for the model
 * @param mimeType kind of its content
 */
public record ResourceDefinition(String uri, String alias, String title, String description, String mimeType) {}
