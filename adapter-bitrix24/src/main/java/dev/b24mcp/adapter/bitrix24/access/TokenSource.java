package dev.b24mcp.adapter.bitrix24.access;

import java.time.Duration;
import java.util.Optional;

/** Access tokens, one after the other. Safe for use by many threads at once. */
public interface TokenSource {

    /** The token to call with. */
    Secret current();

    /**
     * Gets a token in place of one that the portal called expired; blocks. However many threads ask, the authorization
     * server is asked once, and what it gives is kept even when nobody waits for it any more.
     *
     * @param expired the token that was sent
     * @param most how long this thread waits
     */
    Renewal renewed(Secret expired, Duration most);

    /**
     * Looks for a token in place of one that the portal does not know, which a new login may have left; blocks. The
     * authorization server is not asked.
     *
     * @param unknown the token that was sent
     */
    Optional<Secret> replaced(Secret unknown);

    /** A text with all secrets masked in it that this source knows. */
    String maskedIn(String text);
}
