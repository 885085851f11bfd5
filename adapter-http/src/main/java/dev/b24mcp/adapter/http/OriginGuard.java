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
import java.util.regex.Pattern;

/**
 * Refuses what a web page of somebody else's sends to this server through a user's browser (DNS rebinding; MCP 2025-11-25,
 * basic/transports, Security Warning).
 *
 * <p>A browser names the page's origin: it must be allowed. The name that the server was called by must be one of its own.
 * Programs that are no browsers send no origin and pass.
 */
final class OriginGuard implements Filter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern WEB = Pattern.compile("https?://(.*)");
    private static final Pattern PORT = Pattern.compile(":\\d*$");

    private final AllowedSites sites;
    private final boolean checksHost;

    private OriginGuard(AllowedSites sites, boolean checksHost) {
        this.sites = sites;
        this.checksHost = checksHost;
    }

    /** The guard of a server with these settings. */
    static OriginGuard of(HttpSettings settings) {
        return new OriginGuard(
                settings.sites(),
                settings.areForThisMachine() || !settings.sites().hosts().isEmpty());
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (admits(request.headers())) {
            chain.proceed();
        } else {
            PlainAnswer.refuse(Status.FORBIDDEN_403, "this Origin or Host is not allowed here", response);
        }
    }

    /** Whether a request with these headers may pass. Each of several origins counts. */
    boolean admits(Headers headers) {
        for (var origin : headers.all(HeaderNames.ORIGIN, List::of)) {
            if (!admitsPage(origin.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return !checksHost || isOurName(host(headers.first(HeaderNames.HOST).orElse("")));
    }

    private boolean admitsPage(String origin) {
        if (!sites.origins().isEmpty()) {
            return sites.origins().contains(origin);
        }
        var web = WEB.matcher(origin);
        return web.matches() && isThisMachine(host(web.group(1)));
    }

    private boolean isOurName(String host) {
        return isThisMachine(host) || sites.hosts().contains(host);
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host);
    }

    /** An authority without its port. */
    private static String host(String authority) {
        return PORT.matcher(authority.toLowerCase(Locale.ROOT)).replaceFirst("");
    }
}
