package dev.b24mcp.application.protocol.method;

import dev.b24mcp.domain.resource.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds resources by their addresses and aliases. */
final class Resources {

    private final Map<String, Resource> byAddress = new HashMap<>();

    Resources(List<Resource> resources) {
        for (var resource : resources) {
            byAddress.put(resource.definition().uri(), resource);
            byAddress.put(resource.definition().alias(), resource);
        }
    }

    Optional<Resource> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }
}
