package dev.b24mcp.domain.crm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as the provider gave it.
 *
 * @param fields the provider's own field names, in its order, with plain Java values: {@code String}, {@code Number},
 *     {@code Boolean}, {@code null}, or a {@code List} or {@code Map} of those
 */
public record CrmRecord(Map<String, @Nullable Object> fields) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public CrmRecord(Map<String, @Nullable Object> fields) {
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
