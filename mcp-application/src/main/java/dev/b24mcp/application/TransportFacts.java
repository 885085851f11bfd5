package dev.b24mcp.application;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a transport knows about a message beside its bytes, in neutral terms.
 *
 * @param headers protocol headers as plain strings by lower-case name; empty where the transport has none
 */
public record TransportFacts(Map<String, String> headers) {

    /** The facts of a transport without headers. */
    public static final TransportFacts NONE = new TransportFacts(Map.of());

    public TransportFacts {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    /** A header by its name, in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
