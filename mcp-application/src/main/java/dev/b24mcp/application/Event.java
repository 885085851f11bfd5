package dev.b24mcp.application;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that a client is told. Transports without events of their own send the message and ignore the rest.
 *
 * @param message one JSON-RPC message, UTF-8 on one line; empty in an event that only has an id
 * @param id by which the client can ask for what followed
 * @param retry how long the client should wait before it asks
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once and written out; never compared
public record Event(byte[] message, Optional<String> id, Optional<Duration> retry) {

    /** A message that cannot be asked for again. */
    public static Event of(byte[] message) {
        return new Event(message, Optional.empty(), Optional.empty());
    }
}
