package bench.startup;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Processor time of another process in nanoseconds; /proc shows it in hundredths of a second, too coarse for a start. */
final class ProcessorClock {
    private static final MethodHandle CLOCK_GETTIME = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().find("clock_gettime").orElseThrow(),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    // what clock_getcpuclockid gives on Linux: the process id, inverted, above the kind of the clock
    private static final int SCHEDULED = 2;

    private ProcessorClock() {}

    /** User and system time of all threads so far, also of those that have ended; 0 when the process is gone. */
    static long nanos(long pid) {
        try (var arena = Arena.ofConfined()) {
            var time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            var failed = (int) CLOCK_GETTIME.invokeExact((int) (~pid << 3) | SCHEDULED, time);
            return failed != 0
                    ? 0
                    : time.getAtIndex(ValueLayout.JAVA_LONG, 0) * 1_000_000_000
                            + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
