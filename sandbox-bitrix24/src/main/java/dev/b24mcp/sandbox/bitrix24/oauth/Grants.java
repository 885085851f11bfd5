package dev.b24mcp.sandbox.bitrix24.oauth;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was handed out of one kind, and until when each of it is good. What has long been useless is forgotten. */
final class Grants {
    /** So long it is told from what was never given. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final InstantSource clock;
    private final Map<String, Grant> given = new HashMap<>();

    Grants(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One code or token.
     *
     * @param domain the portal it is for
     */
    private record Grant(String domain, Instant until) {}

    void add(String value, String domain, Duration lifetime) {
        var now = clock.instant();
        given.values().removeIf(grant -> grant.until().plus(REMEMBERED).isBefore(now));
        given.put(value, new Grant(domain, now.plus(lifetime)));
    }

    boolean has(String value) {
        return given.containsKey(value);
    }

    boolean isGood(String value) {
        return Optional.ofNullable(given.get(value))
                .filter(grant -> clock.instant().isBefore(grant.until()))
                .isPresent();
    }

    /** Uses up what is good once only; gives the portal it is for. */
    String take(String value) {
        var good = isGood(value);
        var grant = given.remove(value);
        if (grant == null || !good) {
            throw invalid();
        }
        return grant.domain();
    }

    void expireAll() {
        given.replaceAll((_, grant) -> new Grant(grant.domain(), clock.instant()));
    }

    private static PortalError invalid() {
        return OauthRefusal.INVALID_GRANT.error();
    }
}
