package dev.b24mcp.application.protocol.legacy;

import java.util.List;

/**
 * Outbound port: remembers what was sent on streams, so that a client whose stream broke off can have the rest.
 *
 * <p>Bounded: the oldest events are forgotten first. Safe for use by many threads at once.
 */
public interface EventStore {

    /**
     * Remembers a message.
     *
     * @param stream the stream, unique over all sessions
     * @param number its number, growing by one from 1 within the stream
     * @param message what was sent
     */
    void append(String stream, long number, byte[] message);

    /** What followed on the stream after a number, as far as it is remembered, in order. */
    List<StoredEvent> after(String stream, long number);

    /** Forgets a stream. */
    void forget(String stream);

    /** A message and its number. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once and written out; never compared
    record StoredEvent(long number, byte[] message) {}
}
