package dev.b24mcp.adapter.http;

import java.util.OptionalInt;

/**
 * How much is taken from strangers at once.
 *
 * @param messageBytes the largest message taken in, be it a request body or a WebSocket message
 * @param connections how many sockets are served at once; others wait to be accepted
 * @param connectionsPerAddress how many of them may come from one address; others are closed at once
 * @param streams how many responses without an end there can be; a third as many WebSockets and connections of the transport of
 *     2024-11-05
 */
public record HttpLimits(int messageBytes, int connections, OptionalInt connectionsPerAddress, int streams) {

    /** A connection with an idle stream takes some 50 KiB. */
    private static final int CONNECTION_BYTES = 64 * 1024;

    /** As many connections as this process can have. */
    public static HttpLimits of(int messageBytes) {
        var connections = mostConnections();
        return new HttpLimits(messageBytes, connections, OptionalInt.empty(), streamsBeside(connections));
    }

    /** How many connections this process can have. */
    public static int mostConnections() {
        return Descriptors.connections();
    }

    /** How many connections fit a memory of so many bytes beside what is done on them. */
    public static int connectionsIn(long memory) {
        return Math.clamp(memory / CONNECTION_BYTES, 1, Integer.MAX_VALUE);
    }

    /** How many streams leave room for requests among so many connections. */
    public static int streamsBeside(int connections) {
        return connections / 5 * 3;
    }

    int eventConnections() {
        return Math.max(1, streams / 3);
    }
}
