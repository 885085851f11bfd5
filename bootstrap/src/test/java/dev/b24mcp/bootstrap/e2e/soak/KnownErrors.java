package dev.b24mcp.bootstrap.e2e.soak;

import java.util.Set;

/** How a read may fail before a portal with these faults. */
final class KnownErrors {

    static final Set<String> CODES = Set.of(
            "HTTP_502",
            "HTTP_503",
            "HTTP_504",
            "TIMEOUT",
            "CONNECTION_BROKEN",
            "BROKEN_ANSWER",
            "QUERY_LIMIT_EXCEEDED",
            "BUSY",
            "PORTAL_MOVED",
            "ERROR_UNEXPECTED_ANSWER",
            "expired_token");

    private KnownErrors() {}
}
