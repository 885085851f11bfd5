package dev.b24mcp.application.protocol.task;

import dev.b24mcp.application.protocol.MethodResult;
import dev.b24mcp.application.protocol.MethodResult.Complete;
import dev.b24mcp.application.protocol.MethodResult.InputRequired;
import dev.b24mcp.application.protocol.MethodResult.Keepable;
import dev.b24mcp.application.protocol.MethodResult.LongRunning;
import dev.b24mcp.application.protocol.MethodResult.Work;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.call.InputRequest;
import dev.b24mcp.domain.call.Inputs;
import dev.b24mcp.domain.call.Questions;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The work of one task, with the waiting for answers in between. */
final class TaskRun {

    private final Work work;
    private final CallContext context;
    private final Duration patience;
    private final Consumer<TaskState> changed;
    private final Map<String, @Nullable Object> answers = new HashMap<>();
    private final Map<String, InputRequest> outstanding = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition answered = lock.newCondition();

    /**
     * Prepares a run.
     *
     * @param patience how long answers are waited for
     * @param changed told of every change
     */
    TaskRun(Work work, CallContext context, Duration patience, Consumer<TaskState> changed) {
        this.work = work;
        this.context = context;
        this.patience = patience;
        this.changed = changed;
    }

    /** Works until the end. */
    TaskState toTheEnd() throws InterruptedException {
        while (true) {
            switch (round()) {
                case Complete(var result) -> {
                    return new TaskState.Completed(result);
                }
                case Keepable keepable -> {
                    return new TaskState.Completed(keepable.result());
                }
                case InputRequired(var questions) -> ask(questions);
                case LongRunning _ -> throw new IllegalStateException("long work gave more long work");
            }
        }
    }

    private MethodResult round() {
        return work.run(given(), context);
    }

    private Inputs given() {
        lock.lock();
        try {
            return new Inputs(answers);
        } finally {
            lock.unlock();
        }
    }

    private void ask(Questions questions) throws InterruptedException {
        lock.lock();
        try {
            outstanding.putAll(questions.requests());
            // an answer that the work could make nothing of is no answer
            answers.keySet().removeAll(outstanding.keySet());
            changed.accept(new TaskState.InputRequired(Map.copyOf(outstanding)));
            var nanos = patience.toNanos();
            while (!outstanding.isEmpty()) {
                if (nanos <= 0) {
                    throw new InterruptedException("nobody answered");
                }
                nanos = answered.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes answers; those to questions that are not open are ignored. */
    void answer(Map<String, @Nullable Object> given) {
        lock.lock();
        try {
            if (outstanding.isEmpty()) {
                return;
            }
            given.forEach((key, value) -> {
                if (outstanding.remove(key) != null) {
                    answers.put(key, value);
                }
            });
            if (outstanding.isEmpty()) {
                changed.accept(new TaskState.Working());
                answered.signalAll();
            } else {
                changed.accept(new TaskState.InputRequired(Map.copyOf(outstanding)));
            }
        } finally {
            lock.unlock();
        }
    }
}
