package dev.b24mcp.adapter.http;

import dev.b24mcp.application.TransportFacts;
import io.helidon.http.Headers;
import java.util.HashMap;
import java.util.Map;

/** What the headers of a request say about its message. */
final class HeaderFacts {

    private static final String PREFIX = "mcp-";
    private static final String LAST_EVENT_ID = "last-event-id";

    private HeaderFacts() {}

    static TransportFacts of(Headers headers) {
        Map<String, String> facts = Map.of();
        for (var header : headers) {
            var name = header.headerName().lowerCase();
            if (name.startsWith(PREFIX) || name.equals(LAST_EVENT_ID)) {
                if (facts.isEmpty()) {
                    facts = new HashMap<>();
                }
                facts.put(name, header.valueCount() == 1 ? header.get() : String.join(", ", header.allValues()));
            }
        }
        return TransportFacts.local(facts);
    }
}
