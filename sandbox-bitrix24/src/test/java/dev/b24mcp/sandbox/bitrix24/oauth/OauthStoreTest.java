package dev.b24mcp.sandbox.bitrix24.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.sandbox.bitrix24.portal.MovableClock;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was given out is not kept for ever, however many events there are. */
class OauthStoreTest {
    private static final String DOMAIN = "127.0.0.1:1";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-18T09:30:00Z"));
    private final OauthServer server = new OauthServer(clock, 24);

    private String token(String kind) {
        return String.valueOf(server.forEvents(DOMAIN).get(kind));
    }

    private String refusal(String token) {
        return catchThrowableOfType(PortalError.class, () -> server.caller(token))
                .code();
    }

    @Test
    void everyEventComesWithTheSameTokensUntilTheyExpire() {
        var first = token("access_token");
        assertThat(token("access_token")).isEqualTo(first);

        clock.move(Duration.ofHours(1));

        assertThat(token("access_token")).isNotEqualTo(first);
    }

    @Test
    void noEventComesWithARefreshTokenThatIsUsedUp() {
        var first = token("refresh_token");
        server.tokens(
                new Parameters(Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        OauthServer.CLIENT_ID,
                        "client_secret",
                        OauthServer.CLIENT_SECRET,
                        "refresh_token",
                        first)),
                DOMAIN);

        assertThat(token("refresh_token")).isNotEqualTo(first);
    }

    @Test
    void aTokenThatExpiredLongAgoIsForgotten() {
        var first = token("access_token");
        clock.move(Duration.ofHours(2));
        token("access_token");
        assertThat(refusal(first)).isEqualTo("expired_token");

        clock.move(Duration.ofHours(24));
        token("access_token");

        assertThat(refusal(first)).isEqualTo("invalid_token");
    }
}
