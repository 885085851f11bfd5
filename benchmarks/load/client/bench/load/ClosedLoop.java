package bench.load;

import bench.server.Era;
import bench.server.ServerProcess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Drives a number of callers from one thread, so that the client takes little of the machine from the server. */
public final class ClosedLoop {
    private static final Duration SETTLE = Duration.ofMillis(300);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ServerProcess server;
    private final ArrayList<Caller> callers = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final Faults faults = new Faults();
    private int outstanding;

    private ClosedLoop(ServerProcess server) {
        this.server = server;
    }

    /** Calls for so long and says what came of it; the first moments and the last answers are not counted. */
    public static Sample run(ServerProcess server, Era era, int concurrency, Duration time) throws IOException {
        return new ClosedLoop(server).run(era, concurrency, time);
    }

    private Sample run(Era era, int concurrency, Duration time) throws IOException {
        try (var selector = Selector.open()) {
            for (var i = 0; i < concurrency; i++) {
                var caller = new Caller(server, era, NUMBERS::incrementAndGet);
                callers.add(caller);
                caller.connection().nonBlocking().register(selector, SelectionKey.OP_READ, caller);
            }
            for (var caller : callers) {
                send(caller);
            }
            spin(selector, System.nanoTime() + SETTLE.toNanos(), true);
            latencies.clear();
            var before = server.usage();
            var started = System.nanoTime();
            spin(selector, started + time.toNanos(), true);
            var elapsed = System.nanoTime() - started;
            var after = server.usage();
            var counted = latencies.summary();
            spin(selector, System.nanoTime() + DRAIN.toNanos(), false);
            for (; outstanding > 0; outstanding--) {
                faults.add("no answer");
            }
            for (var caller : callers) {
                caller.close();
            }
            var cpu = after.cpuMicros() - before.cpuMicros();
            return Sample.of(counted, elapsed, cpu, server.usage().rssKib(), faults);
        }
    }

    /** Until the deadline, or, when nothing more is to be sent, until everybody has an answer. */
    private void spin(Selector selector, long deadline, boolean sending) throws IOException {
        while (System.nanoTime() < deadline && outstanding > 0) {
            selector.select(key -> step((Caller) key.attachment(), key, sending), 100);
        }
    }

    private void step(Caller caller, SelectionKey key, boolean sending) {
        try {
            if (!caller.answered(buffer)) {
                return;
            }
            outstanding--;
            latencies.add(System.nanoTime() - caller.sentAt());
            var fault = caller.fault();
            if (!fault.isEmpty()) {
                faults.add(fault);
            }
            if (sending) {
                send(caller);
            }
        } catch (IOException | RuntimeException broken) {
            // this caller is out, and the round goes on with the others
            outstanding--;
            faults.add(broken.toString());
            key.cancel();
        }
    }

    private void send(Caller caller) throws IOException {
        outstanding++;
        caller.send();
    }
}
