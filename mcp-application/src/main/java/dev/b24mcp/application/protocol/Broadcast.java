package dev.b24mcp.application.protocol;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells everybody who listens. Listeners are called by the thread that tells, so they must not wait. */
public final class Broadcast<T> {

    private final Set<Consumer<T>> listeners = ConcurrentHashMap.newKeySet();

    /** Listens until the result is closed. */
    public Subscription listen(Consumer<T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether anybody listens. */
    public boolean hasListeners() {
        return !listeners.isEmpty();
    }

    public void publish(T news) {
        listeners.forEach(listener -> listener.accept(news));
    }

    /** Closing it ends the listening. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
