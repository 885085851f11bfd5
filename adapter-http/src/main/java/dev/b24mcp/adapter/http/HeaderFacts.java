package dev.b24mcp.adapter.http;

import dev.b24mcp.application.TransportFacts;
import io.helidon.webserver.http.ServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a request says about its message beside its body. */
final class HeaderFacts {

    private static final String PREFIX = "mcp-";
    private static final String LAST_EVENT_ID = "last-event-id";

    /** What a proxy adds. Whoever comes through one may be anybody. */
    private static final Set<String> FOREIGN =
            Set.of("forwarded", "x-real-ip", "x-client-ip", "via", "cf-connecting-ip", "true-client-ip");

    private static final String FORWARDED = "x-forwarded-";

    private HeaderFacts() {}

    static TransportFacts of(ServerRequest request) {
        Map<String, String> facts = Map.of();
        var caller = TransportFacts.LOCAL_CALLER;
        for (var header : request.headers()) {
            var name = header.headerName().lowerCase();
            if (FOREIGN.contains(name) || name.startsWith(FORWARDED)) {
                caller = TransportFacts.PROXIED_CALLER;
            } else if (name.startsWith(PREFIX) || name.equals(LAST_EVENT_ID)) {
                if (facts.isEmpty()) {
                    facts = new HashMap<>();
                }
                facts.put(name, header.valueCount() == 1 ? header.get() : String.join(", ", header.allValues()));
            }
        }
        return new TransportFacts(facts, caller, request.socketId());
    }
}
