package dev.b24mcp.domain.tool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to run a tool.
 *
 * @param arguments plain Java values: {@code String}, {@code Number}, {@code Boolean}, {@code null}, {@code List}, {@code Map}
 */
public record ToolCall(Map<String, @Nullable Object> arguments) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public ToolCall(Map<String, @Nullable Object> arguments) {
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
