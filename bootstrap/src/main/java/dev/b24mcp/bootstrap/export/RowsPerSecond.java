package dev.b24mcp.bootstrap.export;

import dev.b24mcp.bootstrap.speech.Phrases;
import dev.b24mcp.domain.call.Progress;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Tells how fast rows come, too. */
public final class RowsPerSecond implements Progress {

    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final Progress listener;
    private final LongSupplier nanos;
    private final long start;

    /**
     * Begins to count the time.
     *
     * @param listener hears it
     * @param nanos a clock that goes forward only
     */
    public RowsPerSecond(Progress listener, LongSupplier nanos) {
        this.listener = listener;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public void report(long done, OptionalLong total, String message) {
        var seconds = Math.max(1, nanos.getAsLong() - start) / SECOND;
        var speed = Phrases.of("export").say("speed", String.valueOf(Math.round(done / seconds)));
        listener.report(done, total, speed);
    }
}
