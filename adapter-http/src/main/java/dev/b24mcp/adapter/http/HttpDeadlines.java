package dev.b24mcp.adapter.http;

import java.time.Duration;

/**
 * How long strangers are waited for.
 *
 * @param head how long a client may take to send the head of a request, and before that to agree on encryption
 * @param body how long a client may take to send a body, or a WebSocket message
 * @param write how long a client may take to read what it is sent before it counts as gone
 * @param idle how long a connection may rest between two requests
 * @param keepAlive how often a silent event connection is told something that means nothing
 * @param shutdown how long requests under way may take after a stop was asked for
 */
public record HttpDeadlines(
        Duration head, Duration body, Duration write, Duration idle, Duration keepAlive, Duration shutdown) {

    public static final HttpDeadlines USUAL = new HttpDeadlines(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5));
}
