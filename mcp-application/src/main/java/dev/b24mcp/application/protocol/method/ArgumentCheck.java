package dev.b24mcp.application.protocol.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.b24mcp.application.json.JsonCodec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks a tool's arguments against its input schema. A schema is compiled at its first use and never fetched from anywhere. */
final class ArgumentCheck {

    private static final int MOST_PROBLEMS = 5;
    private static final List<String> BOUNDS = List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");

    private final JsonCodec json;
    private final SchemaRegistry registry;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    ArgumentCheck(JsonCodec json, Locale locale) {
        this.json = json;
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().locale(locale).build()));
    }

    /**
     * What is wrong with the arguments, each as a location and a sentence; empty when they fit.
     *
     * @param name whose arguments they are
     * @param schema what they have to conform to; always the same under one name, descriptions apart
     * @param member where they stand in the request
     */
    List<String> problems(
            String name, Supplier<Map<String, @Nullable Object>> schema, JsonNode arguments, String member) {
        return compiled
                .computeIfAbsent(name, _ -> registry.getSchema(withExactBounds(json.tree(schema.get()))))
                .validate(arguments)
                .stream()
                .limit(MOST_PROBLEMS)
                .map(error -> member + error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** Beside a whole bound the library takes a number such as 1e30 for its last 64 bits; beside a decimal one for what it is. */
    private static JsonNode withExactBounds(JsonNode schema) {
        for (var bound : BOUNDS) {
            for (var limited : schema.findParents(bound)) {
                if (limited instanceof ObjectNode object && object.path(bound).isNumber()) {
                    object.put(bound, object.path(bound).decimalValue());
                }
            }
        }
        return schema;
    }
}
