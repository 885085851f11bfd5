package dev.b24mcp.domain.tool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What clients are told about a tool.
 *
 * @param name unique name, {@code [A-Za-z0-9_.-]{1,128}}
 * @param title short human title
 * @param description what it does and how to ask, for the model
 * @param hints how it behaves
 * @param inputSchema JSON Schema 2020-12 of the arguments, as plain Java maps, lists and scalars; its root is an object
 * @param outputSchema the same for the structured part of the outcome
 */
public record ToolDefinition(
        String name,
        String title,
        String description,
        ToolHints hints,
        Map<String, @Nullable Object> inputSchema,
        Map<String, @Nullable Object> outputSchema) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public ToolDefinition(
            String name,
            String title,
            String description,
            ToolHints hints,
            Map<String, @Nullable Object> inputSchema,
            Map<String, @Nullable Object> outputSchema) {
        if (!name.matches("[A-Za-z0-9_.-]{1,128}")) {
            throw new IllegalArgumentException("not a tool name: " + name);
        }
        this.name = name;
        this.title = title;
        this.description = description;
        this.hints = hints;
        this.inputSchema = Collections.unmodifiableMap(new LinkedHashMap<>(inputSchema));
        this.outputSchema = Collections.unmodifiableMap(new LinkedHashMap<>(outputSchema));
    }
}
