package dev.b24mcp.domain.crm;

import java.util.Optional;

/**
 * One value of a dictionary.
 *
 * @param id what the records hold
 * @param name what people call it
 * @param group what it belongs to, where the dictionary has groups
 */
public record DictionaryEntry(String id, String name, Optional<String> group) {}
