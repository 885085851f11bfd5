package dev.b24mcp.adapter.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;
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
        if (admits(request.headers())) {
            chain.proceed();
        } else {
            PlainAnswer.refuse(Status.FORBIDDEN_403, "this server is for this machine only", response);
        }
    }

    /** Whether a request with these headers may pass. Each of several origins counts. */
    boolean admits(Headers headers) {
        for (var origin : headers.all(HeaderNames.ORIGIN, List::of)) {
            if (!isPageOfThisMachine(origin)) {
                return false;
            }
        }
        return !checksHost || isThisMachine(headers.first(HeaderNames.HOST).orElse(""));
    }

    private static boolean isPageOfThisMachine(String origin) {
        var scheme = origin.indexOf("://");
        var isWeb = scheme > 0 && (origin.startsWith("http://") || origin.startsWith("https://"));
        return isWeb && isThisMachine(origin.substring(scheme + 3));
    }

    /** Whether an authority, a host perhaps followed by a port, is this machine. */
    private static boolean isThisMachine(String authority) {
        var colon = authority.lastIndexOf(':');
        var hasPort = colon > authority.lastIndexOf(']');
        var host = hasPort ? authority.substring(0, colon) : authority;
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT)) && (!hasPort || isNumber(authority, colon + 1));
    }

    private static boolean isNumber(String text, int start) {
        for (var index = start; index < text.length(); index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }
}
