package dev.b24mcp.application.protocol.task;

import dev.b24mcp.application.protocol.Broadcast;
import dev.b24mcp.application.protocol.Ids;
import dev.b24mcp.application.protocol.Incidents;
import dev.b24mcp.application.protocol.MethodResult.Work;
import dev.b24mcp.application.protocol.RpcError;
import dev.b24mcp.application.protocol.RpcErrorCode;
import dev.b24mcp.application.protocol.RunningCall;
import dev.b24mcp.domain.call.CallContext;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Begins tasks, does their work on virtual threads, takes answers, calls tasks off. */
public final class TaskRunner {

    private final TaskStore store;
    private final TaskPolicy policy;
    private final InstantSource clock;
    private final Ids ids;
    private final Incidents incidents;
    private final Broadcast<Task> news = new Broadcast<>();
    private final Map<String, TaskRun> runs = new ConcurrentHashMap<>();
    private final Map<String, RunningCall> calls = new ConcurrentHashMap<>();

    /**
     * Creates the runner.
     *
     * @param ids names of tasks
     */
    public TaskRunner(TaskStore store, TaskPolicy policy, InstantSource clock, Ids ids, Incidents incidents) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
        this.ids = ids;
        this.incidents = incidents;
    }

    /** Tells of every change of every task. */
    public Broadcast<Task> news() {
        return news;
    }

    /**
     * Begins a task.
     *
     * @return the task, already in the store; empty when there are too many
     */
    public Optional<Task> begin(Work work, CallContext context) {
        forgetOld();
        if (!makeRoom()) {
            return Optional.empty();
        }
        var now = clock.instant();
        var task = new Task(
                ids.get(), context.caller(), new TaskState.Working(), now, now, policy.ttl(), policy.pollInterval());
        store.save(task);
        var run = new TaskRun(work, context, policy.ttl(), state -> change(task.id(), state));
        var call = new RunningCall();
        runs.put(task.id(), run);
        calls.put(task.id(), call);
        Thread.startVirtualThread(() -> work(task.id(), run, call));
        return Optional.of(task);
    }

    private void work(String id, TaskRun run, RunningCall call) {
        try {
            change(id, call.<TaskState>run(() -> outcome(run), TaskState.Cancelled::new));
        } finally {
            // whatever happened, nobody shall wait for ever
            change(id, new TaskState.Failed(RpcError.of(RpcErrorCode.INTERNAL_ERROR, "Internal error")));
            runs.remove(id);
            calls.remove(id);
        }
    }

    private TaskState outcome(TaskRun run) {
        try {
            return run.toTheEnd();
        } catch (InterruptedException _) {
            return new TaskState.Cancelled();
        } catch (RuntimeException fault) {
            return new TaskState.Failed(incidents.note("task", fault));
        }
    }

    /** A task of this caller's. */
    public Optional<Task> find(String id, String caller) {
        return store.find(id)
                .filter(task -> task.caller().equals(caller))
                .filter(task -> !task.isOver(clock.instant()));
    }

    /** Gives a task answers to what it asked. */
    public void answer(Task task, Map<String, @Nullable Object> answers) {
        var run = runs.get(task.id());
        if (run != null) {
            run.answer(answers);
        }
    }

    /** Calls a task off; one that is at its end stays as it is. */
    public void cancel(Task task) {
        var call = calls.get(task.id());
        if (call != null) {
            call.cancel();
        }
    }

    private void change(String id, TaskState state) {
        store.find(id).filter(task -> !task.state().isFinal()).ifPresent(task -> {
            var changed = task.in(state, clock.instant());
            store.save(changed);
            news.publish(changed);
        });
    }

    /** Over the limit the oldest task that has ended is forgotten before its time. */
    private boolean makeRoom() {
        var tasks = store.all();
        if (tasks.size() < policy.most()) {
            return true;
        }
        var ended = tasks.stream().filter(task -> task.state().isFinal()).min(Comparator.comparing(Task::updated));
        ended.ifPresent(task -> store.remove(task.id()));
        return ended.isPresent();
    }

    private void forgetOld() {
        var now = clock.instant();
        for (var task : store.all()) {
            if (task.isOver(now)) {
                cancel(task);
                store.remove(task.id());
            }
        }
    }
}
