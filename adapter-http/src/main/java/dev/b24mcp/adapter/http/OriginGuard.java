package dev.b24mcp.adapter.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses what a web page of somebody else's sends to this server through a user's browser (DNS rebinding; MCP 2025-11-25,
 * basic/transports, Security Warning).
 *
 * <p>A browser names the page's origin: it must be this machine. A server that listens on this machine alone must also have
 * been called by this machine's name. Programs that are no browsers send no origin and pass.
 */
final class OriginGuard implements Filter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean checksHost;

    private OriginGuard(boolean checksHost) {
        this.checksHost = checksHost;
    }

    /** The guard of a server that listens on the given host. */
    static OriginGuard forHost(String host) {
        return new OriginGuard(isThisMachine(host) || isThisMachine("[" + host + "]"));
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (comesFromElsewhere(request.headers()) || (checksHost && isCalledByAnotherName(request.headers()))) {
            response.status(Status.FORBIDDEN_403).send();
        } else {
            chain.proceed();
        }
    }

    private static boolean comesFromElsewhere(ServerRequestHeaders headers) {
        return headers.first(HeaderNames.ORIGIN)
                .filter(origin -> !isThisMachine(hostOf(origin)))
                .isPresent();
    }

    private static boolean isCalledByAnotherName(ServerRequestHeaders headers) {
        return headers.first(HeaderNames.HOST)
                .filter(host -> !isThisMachine(hostOf("http://" + host)))
                .isPresent();
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    private static String hostOf(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
