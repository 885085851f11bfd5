package dev.b24mcp.application;

import java.time.Duration;

/** One client on a connection of its own. The transport calls it from one thread at a time, but may close it from any. */
public interface Connection extends AutoCloseable {

    /**
     * Takes one message in the order of arrival. Answers side by side with others, on a thread of its own; pauses while too
     * many are under way.
     *
     * @param message the bytes of one JSON-RPC message, UTF-8
     */
    void receive(byte[] message);

    /**
     * Answers in place of a message that was too large to be taken in.
     *
     * @param limit the most bytes that the transport accepts
     */
    void tooLarge(int limit);

    /**
     * The client has said all it will say: waits for the answers under way, then gives up what is left.
     *
     * @param grace how long to wait
     */
    void finish(Duration grace);

    /** The client is gone: gives up everything under way. */
    @Override
    void close();
}
