package dev.b24mcp.domain.call;

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

    /** The context of a call that nobody watches. */
    CallContext UNWATCHED = new UnwatchedCall();
}
