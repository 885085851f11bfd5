package dev.b24mcp.application.protocol.legacy;

import dev.b24mcp.application.protocol.ProtocolVersion;
import dev.b24mcp.domain.call.ClientFeature;
import java.util.Optional;
import java.util.Set;

/**
 * What client and server agreed on.
 *
 * @param version the revision that they speak
 * @param features what the client can be asked for
 * @param isAssumed whether the client never said which revision it speaks
 */
record Agreement(String version, Set<ClientFeature> features, boolean isAssumed) {

    /** With a client that said so. */
    Agreement(String version, Set<ClientFeature> features) {
        this(version, features, false);
    }

    /** With a client that never opened with {@code initialize}: the revision that the specification tells servers to assume. */
    static final Agreement ASSUMED = new Agreement(ProtocolVersion.WITH_BATCHES, Set.of(), true);

    /** With a client of the newest revision that can be asked for nothing. */
    static Agreement newest() {
        return new Agreement(ProtocolVersion.LEGACY.getFirst(), Set.of());
    }

    static Agreement assumed(Optional<String> version) {
        return version.map(named -> new Agreement(named, Set.of())).orElse(ASSUMED);
    }

    boolean hasBatches() {
        return version.equals(ProtocolVersion.WITH_BATCHES);
    }

    /** Whether the client comes back for a stream that the server ended. */
    boolean hasPolling() {
        return version.compareTo(ProtocolVersion.WITH_POLLING) >= 0;
    }
}
