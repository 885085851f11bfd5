package dev.b24mcp.application;

/**
 * What a transport offers for telling a client something.
 *
 * <p>Safe for use by many threads at once: each event goes out whole, in the order of the calls. No method throws because the
 * client is gone.
 */
public interface Outbox {

    /**
     * Sends one event and does not keep it back.
     *
     * @return whether the client may still be there; after {@code false} nothing more need be sent
     */
    boolean send(Event event);

    /**
     * Sends something that means nothing, so that nobody on the way takes the silence for an end.
     *
     * @return whether the client may still be there
     */
    boolean keepAlive();

    /** Ends a stream although its answer is not out: the client comes back for the rest. A connection ignores it. */
    void hangUp();
}
