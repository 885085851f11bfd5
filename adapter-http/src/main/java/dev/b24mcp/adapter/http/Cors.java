package dev.b24mcp.adapter.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the scripts of pages that {@link OriginGuard} lets in read the answers. */
final class Cors implements Filter {

    private static final HeaderName ASKED = HeaderNames.create("Access-Control-Request-Headers");
    private static final HeaderName ALLOW_HEADERS = HeaderNames.create("Access-Control-Allow-Headers");
    private static final HeaderName ALLOW_ORIGIN = HeaderNames.create("Access-Control-Allow-Origin");
    private static final Header ALLOW_METHODS =
            HeaderValues.create("Access-Control-Allow-Methods", "GET, POST, DELETE, OPTIONS");
    private static final Header EXPOSE = HeaderValues.create("Access-Control-Expose-Headers", "Mcp-Session-Id");
    private static final Header MAX_AGE = HeaderValues.create("Access-Control-Max-Age", "7200");
    private static final Header VARY = HeaderValues.create(HeaderNames.VARY, "Origin");

    private static final List<String> ALLOWED = List.of(
            "Content-Type",
            "Accept",
            "Authorization",
            "Mcp-Session-Id",
            "MCP-Protocol-Version",
            "Mcp-Method",
            "Mcp-Name",
            "Last-Event-ID");
    private static final String PARAMETER = "mcp-param-";

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        if (request.headers().contains(HeaderNames.ORIGIN)) {
            var origin = request.headers().get(HeaderNames.ORIGIN).get();
            response.header(HeaderValues.create(ALLOW_ORIGIN, origin))
                    .header(EXPOSE)
                    .header(VARY);
        }
        chain.proceed();
    }

    /** Answers what a browser asks before it sends a request with headers of its own. */
    static void preflight(ServerRequest request, ServerResponse response) {
        var parameters = request.headers().values(ASKED).stream()
                .map(String::strip)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PARAMETER));
        response.status(Status.NO_CONTENT_204)
                .header(ALLOW_METHODS)
                .header(HeaderValues.create(
                        ALLOW_HEADERS,
                        Stream.concat(ALLOWED.stream(), parameters).collect(Collectors.joining(", "))))
                .header(MAX_AGE)
                .send();
    }
}
