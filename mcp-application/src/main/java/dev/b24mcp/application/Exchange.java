package dev.b24mcp.application;

/** A message that has been understood and waits to be answered. */
public interface Exchange extends AutoCloseable {

    /**
     * Does what the message asks. Blocks until that is done. Never throws for what a client sent. Called once.
     *
     * @param outbox takes what the client is told before the answer
     * @return how the exchange ended
     */
    Reply answer(Outbox outbox);

    /**
     * The client is no longer there. Called by any thread, at any time, at most once; returns at once. What follows from it is
     * the protocol's affair: work may be given up or go on.
     */
    void abandon();

    /**
     * The transport has done with the answer, whose memory others can have now, or there will be none. Called by the thread that
     * answered.
     */
    @Override
    default void close() {}
}
