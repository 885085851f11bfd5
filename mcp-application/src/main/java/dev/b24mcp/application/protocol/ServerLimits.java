package dev.b24mcp.application.protocol;

import java.time.Duration;

/**
 * How much a server takes on.
 *
 * @param sessions how many sessions it remembers; the one longest unused makes room
 * @param sessionIdle how long an unused session is remembered
 * @param openStreams how many streams without an end it keeps open
 * @param keepAlive how long a stream may be silent before it says something meaningless
 * @param streamHold how long a stream waits for its answer before the client is asked to come back for it
 * @param clientAnswer how long a client, or its user, may think about a question
 * @param call how long a call may take that nobody has made a task; three times that for a long list
 * @param memory how many bytes of memory there are for everything
 */
public record ServerLimits(
        int sessions,
        Duration sessionIdle,
        int openStreams,
        Duration keepAlive,
        Duration streamHold,
        Duration clientAnswer,
        Duration call,
        long memory) {

    public static final ServerLimits DEFAULT = new ServerLimits(
            20_000,
            Duration.ofHours(1),
            10_000,
            Duration.ofSeconds(15),
            Duration.ofSeconds(50),
            Duration.ofMinutes(10),
            Duration.ofMinutes(1),
            Runtime.getRuntime().maxMemory());

    /** The same with another number of open streams. */
    public ServerLimits withOpenStreams(int streams) {
        return new ServerLimits(sessions, sessionIdle, streams, keepAlive, streamHold, clientAnswer, call, memory);
    }

    /** The same with another time of silence. */
    public ServerLimits withKeepAlive(Duration silence) {
        return new ServerLimits(sessions, sessionIdle, openStreams, silence, streamHold, clientAnswer, call, memory);
    }

    /** The same with another time for which a stream waits. */
    public ServerLimits withStreamHold(Duration hold) {
        return new ServerLimits(sessions, sessionIdle, openStreams, keepAlive, hold, clientAnswer, call, memory);
    }

    /** The same with another time for a call. */
    public ServerLimits withCall(Duration time) {
        return new ServerLimits(sessions, sessionIdle, openStreams, keepAlive, streamHold, clientAnswer, time, memory);
    }

    /** The same with another memory. */
    public ServerLimits withMemory(long bytes) {
        return new ServerLimits(sessions, sessionIdle, openStreams, keepAlive, streamHold, clientAnswer, call, bytes);
    }
}
