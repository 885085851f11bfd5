package dev.b24mcp.adapter.bitrix24.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Our picture of the portal's bucket; two requests in a second, ten at once. */
class LeakyBucketTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LeakyBucket bucket = new LeakyBucket(new RateLimit(2, 10), 0);

    @Test
    void oneDropBelowTheBrimStaysFree() {
        take(9, 0);

        assertThat(bucket.waitNanos(0, 0)).isEqualTo(SECOND / 2);
    }

    @Test
    void timeDrainsIt() {
        take(9, 0);

        assertThat(bucket.waitNanos(0, SECOND / 4)).isEqualTo(SECOND / 4);
        assertThat(bucket.waitNanos(0, SECOND / 2)).isZero();
        assertThat(bucket.level(100 * SECOND)).isZero();
    }

    /** Slow ones may all reach the portal at the end, when what we sent meanwhile is there already. */
    @Test
    void aRequestOnItsWayDoesNotDrain() {
        for (int i = 0; i < 9; i++) {
            bucket.take();
        }
        assertThat(bucket.waitNanos(0, 100 * SECOND)).isEqualTo(SECOND / 2);

        bucket.arrived(100 * SECOND);
        assertThat(bucket.waitNanos(0, 100 * SECOND)).isEqualTo(SECOND / 2);
        assertThat(bucket.waitNanos(0, 101 * SECOND)).isZero();
    }

    @Test
    void othersInFrontMakeTheWaitLonger() {
        take(9, 0);

        assertThat(bucket.waitNanos(3, 0)).isEqualTo(2 * SECOND);
    }

    @Test
    void aRefusalFillsItAndHalvesThePace() {
        bucket.overflowed(0);

        assertThat(bucket.level(0)).isEqualTo(9);
        assertThat(bucket.perSecond()).isEqualTo(1);
        assertThat(bucket.waitNanos(0, 0)).isEqualTo(SECOND);
    }

    @Test
    void refusalsOfTheSameMomentCountOnce() {
        bucket.overflowed(0);
        bucket.overflowed(SECOND / 2);
        assertThat(bucket.perSecond()).isEqualTo(1);

        bucket.overflowed(2 * SECOND);
        assertThat(bucket.perSecond()).isEqualTo(0.5);
    }

    @Test
    void thePaceNeverFallsBelowAnEighth() {
        for (long second = 0; second < 20; second++) {
            bucket.overflowed(second * 2 * SECOND);
        }

        assertThat(bucket.perSecond()).isEqualTo(0.25);
    }

    @Test
    void successesRestoreThePaceAndNothingMore() {
        bucket.overflowed(0);

        succeed(19);
        assertThat(bucket.perSecond()).isEqualTo(1);
        succeed(1);
        assertThat(bucket.perSecond()).isEqualTo(1.25);
        succeed(1_000);
        assertThat(bucket.perSecond()).isEqualTo(2);
    }

    @Test
    void aBucketForOneRequestHoldsOne() {
        var narrow = new LeakyBucket(new RateLimit(2, 1), 0);
        assertThat(narrow.waitNanos(0, 0)).isZero();

        narrow.take();
        narrow.arrived(0);
        assertThat(narrow.waitNanos(0, 0)).isEqualTo(SECOND / 2);
    }

    private void take(int count, long now) {
        for (int i = 0; i < count; i++) {
            assertThat(bucket.waitNanos(0, now)).isZero();
            bucket.take();
            bucket.arrived(now);
        }
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            bucket.accepted();
        }
    }

    @Test
    void aFullOneRunsOutInTheTimeThatItsPlanTells() {
        assertThat(RateLimit.STANDARD.drain()).hasSeconds(25);
        assertThat(RateLimit.ENTERPRISE.drain()).hasSeconds(50);
    }
}
