package dev.b24mcp.domain.crm;

/**
 * The user in whose name the CRM is asked.
 *
 * @param id identifier among the users
 * @param name what people call the user; may be empty
 */
public record CurrentUser(String id, String name) {}
