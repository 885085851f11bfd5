package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.portal.MovableClock;
import dev.b24mcp.sandbox.bitrix24.portal.Quota;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    @Test
    void theBucketRefusesAboveTheBurstAndRecoversWithTime() {
        var clock = new MovableClock(TestPortal.NOW);
        try (var portal =
                TestPortal.start(settings -> settings.withQuota(new Quota(2, 3)).withClock(clock))) {
            for (int i = 0; i < 3; i++) {
                assertThat(portal.call("profile").status()).isEqualTo(200);
            }
            var refused = portal.call("profile");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.error()).isEqualTo("QUERY_LIMIT_EXCEEDED");
            assertThat(refused.description()).isEqualTo("Too many requests");
            clock.move(Duration.ofMillis(500));
            assertThat(portal.call("profile").status()).isEqualTo(200);
            assertThat(portal.call("profile").status()).isEqualTo(503);
        }
    }

    @Test
    void aBatchCountsAsOneAndARefusedCallerAsNone() {
        try (var portal = TestPortal.start(settings -> settings.withQuota(new Quota(2, 2)))) {
            portal.get(portal.portal().baseUrl() + "/1/wrong/profile");
            portal.call("no.such.method");
            assertThat(portal.call("batch", "{'cmd':['profile','profile','profile']}")
                            .status())
                    .isEqualTo(200);
            assertThat(portal.call("profile").status()).isEqualTo(200);
            assertThat(portal.call("profile").status()).isEqualTo(503);
        }
    }
}
