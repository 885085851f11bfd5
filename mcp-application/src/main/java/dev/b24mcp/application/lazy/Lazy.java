package dev.b24mcp.application.lazy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made once, by the first who asks for it. Safe for all threads; the others wait meanwhile. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        var made = value == null ? maker.get() : value;
        value = made;
        return made;
    }
}
