package dev.b24mcp.adapter.http;

import java.util.Set;

/**
 * Whose pages may call, and by what names.
 *
 * @param origins of pages, in lower case, as a browser writes them; none means pages of this machine, whatever their port
 * @param hosts names, in lower case and without a port, beside those of this machine; none means that a server that listens on
 *     this machine alone has no others, and that any other server may be called by any name
 */
public record AllowedSites(Set<String> origins, Set<String> hosts) {

    public static final AllowedSites OF_THIS_MACHINE = new AllowedSites(Set.of(), Set.of());

    public AllowedSites {
        origins = Set.copyOf(origins);
        hosts = Set.copyOf(hosts);
    }

    boolean areOfThisMachine() {
        return origins.isEmpty() && hosts.isEmpty();
    }
}
