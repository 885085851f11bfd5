package dev.b24mcp.application.protocol.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tasks of this process, for as long as it lives. {@link TaskRunner} bounds their number. */
public final class TasksInMemory implements TaskStore {

    private final Map<String, Task> tasks = new ConcurrentHashMap<>();

    @Override
    public void save(Task task) {
        tasks.put(task.id(), task);
    }

    @Override
    public Optional<Task> find(String id) {
        return Optional.ofNullable(tasks.get(id));
    }

    @Override
    public List<Task> all() {
        return List.copyOf(tasks.values());
    }

    @Override
    public void remove(String id) {
        tasks.remove(id);
    }
}
