package dev.b24mcp.domain.call;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known before a call can be answered. The call is made again with the answers.
 *
 * @param requests the questions, each under a key of its own; the answers come under the same keys
 * @param state what the next round has to remember, as plain Java values; it travels through the client, unreadable and
 *     protected against change
 */
public record Questions(Map<String, InputRequest> requests, Map<String, @Nullable Object> state) {

    // spelt out, because a compact constructor's parameters lose their nullness in the class file
    public Questions(Map<String, InputRequest> requests, Map<String, @Nullable Object> state) {
        if (requests.isEmpty() && state.isEmpty()) {
            throw new IllegalArgumentException("nothing to ask and nothing to remember");
        }
        this.requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
        this.state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    }

    /** One question and nothing to remember. */
    public static Questions ask(String key, InputRequest request) {
        return new Questions(Map.of(key, request), Map.of());
    }

    /** What a client has to be able to do to answer all of them. */
    public Set<ClientFeature> features() {
        return requests.values().stream().map(InputRequest::feature).collect(Collectors.toUnmodifiableSet());
    }
}
