package dev.b24mcp.application.protocol.task;

import java.time.Duration;
import java.time.Instant;

/**
 * A task as clients see it.
 *
 * @param id unguessable
 * @param caller whose it is; nobody else learns of it
 * @param state what has become of it
 * @param created when it was begun
 * @param updated when its state last changed
 * @param ttl how long after its beginning it is kept
 * @param pollInterval how often a client should ask
 */
public record Task(
        String id,
        String caller,
        TaskState state,
        Instant created,
        Instant updated,
        Duration ttl,
        Duration pollInterval) {

    Task in(TaskState next, Instant now) {
        return new Task(id, caller, next, created, now, ttl, pollInterval);
    }

    boolean isOver(Instant now) {
        return created.plus(ttl).isBefore(now);
    }
}
