package dev.b24mcp.adapter.http;

import java.time.Duration;

/**
 * Where and how to listen.
 *
 * @param host address to bind
 * @param port port to bind, 0 for any free one
 * @param bodyBytes the largest request body taken in
 * @param shutdownGrace how long requests under way may take after a stop was asked for
 */
public record HttpSettings(String host, int port, int bodyBytes, Duration shutdownGrace) {

    public static HttpSettings of(String host, int port) {
        return new HttpSettings(host, port, 4 * 1024 * 1024, Duration.ofSeconds(5));
    }
}
