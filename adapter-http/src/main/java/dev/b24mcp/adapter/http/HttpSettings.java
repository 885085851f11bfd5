package dev.b24mcp.adapter.http;

import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * Where and how to listen, and how much to take from strangers.
 *
 * @param host address to bind
 * @param port port to bind, 0 for any free one
 * @param tls what to prove the server's identity with; without it the server speaks plain HTTP
 */
public record HttpSettings(
        String host,
        int port,
        Optional<SSLContext> tls,
        AllowedSites sites,
        HttpLimits limits,
        HttpDeadlines deadlines) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /** Plain HTTP for this machine, with the usual limits. */
    public static HttpSettings of(String host, int port, int messageBytes) {
        return new HttpSettings(
                host,
                port,
                Optional.empty(),
                AllowedSites.OF_THIS_MACHINE,
                HttpLimits.of(messageBytes),
                HttpDeadlines.USUAL);
    }

    /** Whether nobody beyond this machine can call. */
    boolean areForThisMachine() {
        return THIS_MACHINE.contains(host);
    }

    /** By default one address leaves half to others; on this machine all clients, or their proxy, have the same. */
    int connectionsPerAddress() {
        return limits.connectionsPerAddress()
                .orElse(areForThisMachine() ? limits.connections() : Math.max(1, limits.connections() / 2));
    }

    /** Whether all callers are programs of whoever uses this machine, as far as the settings tell. */
    boolean areForItsOnlyCaller() {
        return areForThisMachine() && sites.areOfThisMachine();
    }
}
