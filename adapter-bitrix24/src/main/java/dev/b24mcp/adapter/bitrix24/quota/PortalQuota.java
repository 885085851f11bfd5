package dev.b24mcp.adapter.bitrix24.quota;

import dev.b24mcp.adapter.bitrix24.quota.Admission.Admitted;
import dev.b24mcp.adapter.bitrix24.quota.Admission.Busy;
import dev.b24mcp.adapter.bitrix24.quota.Outcome.Verdict;
import dev.b24mcp.adapter.bitrix24.quota.WaitingLine.Waiter;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one line in which all requests of a process to one portal stand. Lets through as many as the portal takes, so that it
 * refuses none: single reads before bulk ones, conversations in turn. Safe for use by many threads at once; blocks.
 */
public final class PortalQuota {

    private final Quota quota;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final WaitingLine line = new WaitingLine();
    private final LeakyBucket bucket;
    private final OperatingBudget operating;
    private int running;
    private int resting;
    private long admitted;
    private long overflowed;
    private long sentAway;

    /**
     * Creates the line.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public PortalQuota(Quota quota, LongSupplier nanos) {
        this.quota = quota;
        this.nanos = nanos;
        this.bucket = new LeakyBucket(quota.rate(), nanos.getAsLong());
        this.operating = new OperatingBudget(quota.operating());
    }

    /** The present moment on this line's clock. */
    public long now() {
        return nanos.getAsLong();
    }

    /** How long the portal's bucket takes to run out when it is full. */
    public Duration drain() {
        return quota.rate().drain();
    }

    /**
     * Waits for a turn.
     *
     * @param deadline until when, in nanoseconds of this line's clock; who cannot have his turn by then is sent away at once
     * @throws InterruptedException when the thread is interrupted meanwhile
     */
    public Admission enter(Turn turn, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var waiter = new Waiter(turn, lock.newCondition());
            while (true) {
                var busy = rest(waiter, deadline);
                if (busy == null) {
                    busy = queue(waiter, deadline);
                }
                if (busy != null) {
                    sentAway++;
                    return busy;
                }
                // the portal may have worked for others meanwhile
                var now = now();
                if (operating.waitNanos(turn.methods(), now) == 0) {
                    bucket.take();
                    running++;
                    admitted++;
                    return new Admitted();
                }
            }
        } finally {
            callFirst();
            lock.unlock();
        }
    }

    /** Stays out of the line while the portal would refuse the methods, so that others go on. */
    private @Nullable Busy rest(Waiter waiter, long deadline) throws InterruptedException {
        while (true) {
            var now = now();
            var wait = operating.waitNanos(waiter.turn().methods(), now);
            if (wait == 0) {
                return null;
            }
            if (wait > deadline - now || resting + line.size() >= quota.mostWaiting()) {
                return new Busy(Busy.OPERATING, Duration.ofNanos(wait));
            }
            resting++;
            try {
                waiter.called().awaitNanos(wait);
            } finally {
                resting--;
            }
        }
    }

    private @Nullable Busy queue(Waiter waiter, long deadline) throws InterruptedException {
        var expected = bucket.waitNanos(line.before(waiter.turn().urgency()), now());
        if (resting + line.size() >= quota.mostWaiting() || expected > deadline - now()) {
            return new Busy(Busy.LINE, Duration.ofNanos(Math.max(expected, 1)));
        }
        line.add(waiter);
        try {
            while (true) {
                var now = now();
                var wait = waiter.equals(line.first()) ? bucket.waitNanos(0, now) : Long.MAX_VALUE;
                if (wait == 0) {
                    line.served(waiter);
                    return null;
                }
                if (now >= deadline) {
                    return new Busy(Busy.LINE, Duration.ofNanos(bucket.waitNanos(line.size(), now) + 1));
                }
                waiter.called().awaitNanos(Math.min(wait, deadline - now));
            }
        } finally {
            line.remove(waiter);
            callFirst();
        }
    }

    /** The answer is there, or there will be none. */
    public void left(Outcome outcome) {
        lock.lock();
        try {
            running--;
            var now = now();
            bucket.arrived(now);
            if (outcome.verdict() == Verdict.ACCEPTED) {
                bucket.accepted();
            } else if (outcome.verdict() == Verdict.OVERFLOWED) {
                overflowed++;
                bucket.overflowed(now);
            }
            outcome.operating().forEach((method, told) -> {
                if (told.exhausted()) {
                    operating.exhausted(method, told.resetIn(), now);
                } else {
                    operating.used(method, told.seconds(), told.resetIn(), now);
                }
            });
        } finally {
            lock.unlock();
        }
    }

    /** Where the quota stands. */
    public QuotaState state() {
        lock.lock();
        try {
            var now = now();
            return new QuotaState(
                    line.size() + resting,
                    running,
                    bucket.level(now),
                    quota.rate().burst(),
                    bucket.perSecond(),
                    admitted,
                    overflowed,
                    sentAway,
                    operating.seconds(now));
        } finally {
            lock.unlock();
        }
    }

    private void callFirst() {
        var first = line.first();
        if (first != null) {
            first.called().signal();
        }
    }
}
