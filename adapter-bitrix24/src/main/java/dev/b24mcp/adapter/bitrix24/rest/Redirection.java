package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.access.PortalName;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import java.net.URI;
import java.util.Optional;

/**
 * A portal that was renamed sends callers on to its new name. Nobody is followed there: the secret goes to a host only after
 * the operator has named it, so the new name is all that is told.
 */
final class Redirection {

    private Redirection() {}

    static Optional<Attempt> read(int status, URI asked, String location) {
        return status / 100 == 3
                ? PortalName.renamed(asked, location)
                        .map(host -> new Refusal(status, "PORTAL_RENAMED", host, Optional.empty()))
                : Optional.empty();
    }
}
