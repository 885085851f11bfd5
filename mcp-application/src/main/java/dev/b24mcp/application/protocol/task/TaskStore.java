package dev.b24mcp.application.protocol.task;

import java.util.List;
import java.util.Optional;

/**
 * Outbound port: remembers tasks, so that any replica can answer for one.
 *
 * <p>Safe for use by many threads at once.
 */
public interface TaskStore {

    /** Writes a task in place of an older state of it. Returns when another reader would see it. */
    void save(Task task);

    /** The latest state of a task. */
    Optional<Task> find(String id);

    /** Every task, in no order. */
    List<Task> all();

    /** Forgets a task. */
    void remove(String id);
}
