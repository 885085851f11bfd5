package dev.b24mcp.application.protocol;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A request being worked on, so that somebody else can call it off. The worker's thread is interrupted, but never afterwards. */
public final class RunningCall {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread worker;
    private boolean cancelled;
    private int shields;

    /** Does the work on this thread; does nothing when it has been called off already. */
    public <T> T run(Supplier<T> work, Supplier<T> ifCancelled) {
        if (!begin()) {
            return ifCancelled.get();
        }
        try {
            var result = work.get();
            return end() ? ifCancelled.get() : result;
        } finally {
            end();
        }
    }

    private boolean begin() {
        lock.lock();
        try {
            worker = cancelled ? null : Thread.currentThread();
            return !cancelled;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the thread go, with the interrupt that was meant for the work taken off it. */
    private boolean end() {
        lock.lock();
        try {
            if (worker != null && cancelled) {
                Thread.interrupted();
            }
            worker = null;
            return cancelled;
        } finally {
            lock.unlock();
        }
    }

    /** Calls the work off. */
    public void cancel() {
        lock.lock();
        try {
            cancelled = true;
            interruptUnshielded();
        } finally {
            lock.unlock();
        }
    }

    private void interruptUnshielded() {
        if (worker != null && cancelled && shields == 0) {
            worker.interrupt();
        }
    }

    /** Does something in the midst of the work that an interrupt would break; the interrupt waits until it is done. */
    public boolean shielded(BooleanSupplier something) {
        shield(1);
        try {
            return something.getAsBoolean();
        } finally {
            shield(-1);
        }
    }

    private void shield(int change) {
        lock.lock();
        try {
            shields += change;
            if (worker == Thread.currentThread() && cancelled) {
                // it may have come before the shield
                Thread.interrupted();
            }
            interruptUnshielded();
        } finally {
            lock.unlock();
        }
    }
}
