package dev.b24mcp.domain.call;

import java.time.Duration;
import java.util.Set;

/**
 * The call that is being served.
 *
 * <p>Given by the protocol, valid until the call is answered, safe for use by many threads at once. Nothing here blocks for
 * long and nothing fails because the client is gone. A call that the client no longer wants is told so by an interrupt of its
 * thread.
 */
public interface CallContext {

    /** Where the work stands; a client that did not ask for progress is not bothered. */
    Progress progress();

    /**
     * A remark for whoever watches the client's log; dropped unless the client wants remarks of that level.
     *
     * @param level how grave it is
     * @param logger who says it
     * @param message one sentence, without secrets
     */
    void remark(RemarkLevel level, String logger, String message);

    /** What the client can be asked for. */
    Set<ClientFeature> features();

    /** Who is calling, as the transport has verified it; the same text for the same caller. */
    String caller();

    /**
     * One client's conversation with this server: whose turn it is where callers stand in a line. The same text for the same
     * conversation. Says nothing about who it is, and never leaves the process.
     */
    String conversation();

    /**
     * How long the call may still take; nothing or less when its time is over, {@link #UNLIMITED} when nobody waits for its
     * answer.
     */
    Duration left();

    /** The same call, given {@link #UNHURRIED} times as long, because it asks for what cannot be had quickly. */
    CallContext unhurried();

    /** How many times as long it may take to get what cannot be had quickly. */
    int UNHURRIED = 3;

    /** What is left to a call that may take as long as it takes. */
    Duration UNLIMITED = Duration.ofNanos(Long.MAX_VALUE);

    /** The context of a call that nobody watches. */
    CallContext UNWATCHED = new UnwatchedCall();
}
