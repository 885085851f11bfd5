package dev.b24mcp.adapter.http;

import java.time.Duration;

/**
 * Where and how to listen, and how much to take from strangers.
 *
 * @param host address to bind
 * @param port port to bind, 0 for any free one
 * @param bodyBytes the largest message taken in, be it a request body or a WebSocket message
 * @param shutdownGrace how long requests under way may take after a stop was asked for
 * @param headDeadline how long a client may take to send the head of a request
 * @param bodyDeadline how long a client may take to send a body, or a WebSocket message
 * @param writeDeadline how long a client may take to read what it is sent before it counts as gone
 * @param keepAlive how often a silent event connection is told something that means nothing
 * @param mostConnections how many sockets are served at once; others wait to be accepted
 * @param mostEventConnections how many WebSockets and connections of the transport of 2024-11-05 are open at once
 */
public record HttpSettings(
        String host,
        int port,
        int bodyBytes,
        Duration shutdownGrace,
        Duration headDeadline,
        Duration bodyDeadline,
        Duration writeDeadline,
        Duration keepAlive,
        int mostConnections,
        int mostEventConnections) {

    /** The usual limits; the number of connections is what this process can have. */
    public static HttpSettings of(String host, int port) {
        var connections = Descriptors.connections();
        return new HttpSettings(
                host,
                port,
                1024 * 1024,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(30),
                Duration.ofSeconds(15),
                connections,
                connections / 5);
    }

    /** How many streams without an end there can be, so that there is room left for requests. */
    public int mostStreams() {
        return mostConnections / 5 * 3;
    }

    /** Whether only programs of this machine can call. */
    public boolean isLoopback() {
        return host.equals("localhost") || host.equals("::1") || host.equals("[::1]") || host.startsWith("127.");
    }
}
