package dev.b24mcp.bootstrap.wiring;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Something that is being made on a thread of its own while this one does other things. */
final class Beside<T> {

    private final FutureTask<T> task;

    private Beside(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Beside<T> start(Supplier<T> maker) {
        var task = new FutureTask<>(maker::get);
        Thread.ofPlatform().daemon().start(task);
        return new Beside<>(task);
    }

    /** Waits until it is made; throws what its making threw. */
    T get() {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
