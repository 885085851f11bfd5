package dev.b24mcp.application.protocol.task;

import java.time.Duration;

/**
 * How tasks are treated.
 *
 * @param ttl how long after its beginning a task is kept; then it is called off and forgotten
 * @param pollInterval how often clients should ask
 * @param most how many tasks are kept at a time
 */
public record TaskPolicy(Duration ttl, Duration pollInterval, int most) {

    public static final TaskPolicy DEFAULT = new TaskPolicy(Duration.ofHours(1), Duration.ofSeconds(1), 1_000);
}
