package dev.b24mcp.domain.resource;

import dev.b24mcp.domain.call.CallContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question to a resource.
 *
 * @param params plain Java values that conform to the resource's own schema; none for the resource as it is
 * @param cursor where an earlier answer broke off
 * @param context the call that is being served
 */
public record ResourceQuery(Map<String, @Nullable Object> params, Optional<String> cursor, CallContext context) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public ResourceQuery(Map<String, @Nullable Object> params, Optional<String> cursor, CallContext context) {
        this.params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        this.cursor = cursor;
        this.context = context;
    }

    /** The question for the resource as it is. */
    public static ResourceQuery plain(CallContext context) {
        return new ResourceQuery(Map.of(), Optional.empty(), context);
    }
}
