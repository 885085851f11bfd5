package dev.b24mcp.sandbox.bitrix24.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BucketTest {
    private final MovableClock clock = new MovableClock(Instant.EPOCH);

    private int taken(Bucket bucket, int attempts) {
        int taken = 0;
        for (int i = 0; i < attempts; i++) {
            try {
                bucket.take();
                taken++;
            } catch (PortalError e) {
                assertThat(e.status()).isEqualTo(503);
            }
        }
        return taken;
    }

    @Test
    void itHoldsTheBurstAndDrainsAtTheRate() {
        var bucket = new Bucket(new Quota(2, 50), clock);
        assertThat(taken(bucket, 60)).isEqualTo(50);
        clock.move(Duration.ofSeconds(10));
        assertThat(taken(bucket, 60)).isEqualTo(20);
        clock.move(Duration.ofDays(400_000));
        assertThat(taken(bucket, 60)).isEqualTo(50);
    }

    @Test
    void aClockThatGoesBackDrainsNothing() {
        var bucket = new Bucket(new Quota(2, 1), clock);
        bucket.take();
        clock.move(Duration.ofSeconds(-5));
        assertThatThrownBy(bucket::take).isInstanceOf(PortalError.class);
    }

    @Test
    void aHugeRateIsNoLimitEvenWhenTheClockStandsStill() {
        var bucket = new Bucket(new Quota(Double.POSITIVE_INFINITY, 1), clock);
        assertThatCode(() -> taken(bucket, 10)).doesNotThrowAnyException();
        assertThat(taken(bucket, 1_000)).isEqualTo(1_000);
    }
}
