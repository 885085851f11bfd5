package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.sandbox.bitrix24.portal.MovableClock;
import dev.b24mcp.sandbox.bitrix24.portal.OperatingLimit;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperatingLimitTest {
    private final MovableClock clock = new MovableClock(TestPortal.NOW);
    private final TestPortal portal = TestPortal.start(settings -> settings.withClock(clock)
            .withOperating(OperatingLimit.of(Duration.ofSeconds(10)).withCost("crm.deal.list", Duration.ofSeconds(4))));

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void theTimeSpentIsToldWithTheMomentItsOldestMinuteIsForgotten() {
        var first = portal.call("crm.deal.list").body().path("time");
        assertThat(first.path("operating").asDouble()).isEqualTo(4.0);
        assertThat(first.path("operating_reset_at").asLong())
                .isEqualTo(TestPortal.NOW.plus(Duration.ofMinutes(10)).getEpochSecond());
        clock.move(Duration.ofMinutes(3));
        var second = portal.call("crm.deal.list").body().path("time");
        assertThat(second.path("operating").asDouble()).isEqualTo(8.0);
        assertThat(second.path("operating_reset_at")).isEqualTo(first.path("operating_reset_at"));
    }

    @Test
    void overTheLimitThisMethodAloneIsRefusedUntilTheOldestMinuteIsForgotten() {
        portal.call("crm.deal.list");
        clock.move(Duration.ofMinutes(5));
        portal.call("crm.deal.list");
        portal.call("crm.deal.list");
        var refused = portal.call("crm.deal.list");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.error()).isEqualTo("OPERATION_TIME_LIMIT");
        assertThat(refused.description()).isEqualTo("Method is blocked due to operation time limit.");
        assertThat(portal.call("crm.lead.list").status()).isEqualTo(200);
        clock.move(Duration.ofMinutes(4));
        assertThat(portal.call("crm.deal.list").status()).isEqualTo(429);
        clock.move(Duration.ofMinutes(1));
        assertThat(portal.call("crm.deal.list").status()).isEqualTo(200);
    }

    @Test
    void anotherCredentialHasTimeOfItsOwn() {
        for (int i = 0; i < 3; i++) {
            portal.call("crm.deal.list");
        }
        assertThat(portal.call("crm.deal.list").status()).isEqualTo(429);
        var byToken = portal.portal().baseUrl() + "/crm.deal.list?auth="
                + portal.portal().accessToken();
        assertThat(portal.get(byToken).status()).isEqualTo(200);
        var colleague = portal.portal().employeeWebhookToken();
        assertThat(portal.as(colleague, "crm.deal.list", "{}").status()).isEqualTo(200);
    }

    @Test
    void aBatchIsNotMeteredButEachOfItsCommandsIs() {
        var reply = portal.call(
                "batch",
                "{'cmd':{'a':'crm.deal.list','b':'crm.deal.list','c':'crm.deal.list','d':'crm.deal.list','e':'profile'}}");
        var result = reply.result();
        assertThat(reply.body().path("time").has("operating")).isFalse();
        assertThat(result.path("result_time").path("b").path("operating").asDouble())
                .isEqualTo(8.0);
        assertThat(result.path("result_error").size()).isEqualTo(1);
        assertThat(result.path("result_error").path("d").path("error").asText()).isEqualTo("OPERATION_TIME_LIMIT");
        assertThat(result.path("result").has("e")).isTrue();
        assertThat(portal.call("batch", "{'cmd':{'e':'profile'}}").status()).isEqualTo(200);
    }

    @Test
    void withoutALimitNothingIsRefused() {
        try (var free = TestPortal.start(settings -> settings.withClock(clock)
                .withOperating(OperatingLimit.off().withCost("profile", Duration.ofHours(1))))) {
            free.call("profile");
            assertThat(free.call("profile")
                            .body()
                            .path("time")
                            .path("operating")
                            .asDouble())
                    .isEqualTo(7200.0);
        }
    }
}
