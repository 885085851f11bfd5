package dev.b24mcp.application;

import java.util.Map;
import java.util.Optional;

/**
 * What a transport knows about a message beside its bytes, in neutral terms.
 *
 * @param headers protocol headers as plain strings by lower-case name, several of one name joined by commas: those that begin
 *     with {@code mcp-}, and {@code last-event-id}
 * @param caller who is calling, as the transport has verified it; the same text for the same caller
 * @param conversation on which connection, the same text for the same one; proves nothing
 */
public record TransportFacts(Map<String, String> headers, String caller, String conversation) {

    /** Whoever uses this machine: the caller where nobody asks for a proof. */
    public static final String LOCAL_CALLER = "local";

    /** Whoever comes through a proxy: people who cannot be told apart, so that nothing is shared among them. */
    public static final String PROXIED_CALLER = "proxied";

    public TransportFacts {
        headers = Map.copyOf(headers);
    }

    /** Headers of the local caller. */
    public static TransportFacts local(Map<String, String> headers) {
        return new TransportFacts(headers, LOCAL_CALLER, "");
    }

    /** A header by its lower-case name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
