package dev.b24mcp.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code doctor}: the portal, the credential, its rights and the clock. */
@DisabledOnOs(OS.WINDOWS) // finds its home elsewhere
class DoctorPortalTest extends DoctorTest {

    @Test
    void saysWhichToolsARightIsMissingForAndHowToAddIt() throws Exception {
        connect(portal.narrowWebhookToken());
        var rights = check(report(0), "rights");
        assertThat(rights.path("status").asText()).isEqualTo("warning");
        assertThat(texts(rights, "missing")).containsExactly("crm");
        assertThat(texts(rights, "closed_tools")).containsExactly("getDeals", "getLeads", "getContacts");
        assertThat(rights.path("advice").asText()).contains("вебхука", "crm");
    }

    @Test
    void saysWhatToDoAboutACredentialThatThePortalRefusesAndSkipsTheRest() throws Exception {
        connect("1/" + SECRET);
        var report = report(1);
        assertThat(check(report, "portal").path("status").asText()).isEqualTo("ok");
        assertThat(check(report, "credential").path("details").path("code").asText())
                .isEqualTo("INVALID_CREDENTIALS");
        assertThat(check(report, "credential").path("advice").asText()).contains("вебхук", "BITRIX_TOKEN");
        for (var skipped : List.of("rights", "clock", "time_zone", "quota")) {
            assertThat(check(report, skipped).path("status").asText()).isEqualTo("skipped");
        }
        assertThat(report.path("status").asText()).isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9/rest,       NO_CONNECTION",
        "http://portal.invalid/rest,    UNKNOWN_HOST",
        "https://127.0.0.1:PLAIN/rest,  TLS_FAILED",
        "http://127.0.0.1:PORT/sandbox, BROKEN_ANSWER"
    })
    void saysWhyThePortalIsNotReached(String address, String code) throws Exception {
        connect("1/" + SECRET);
        try (var plain = new PlainPort()) {
            environment.put(
                    "BITRIX_BASE_URL",
                    address.replace("PORT", String.valueOf(portal.port()))
                            .replace("PLAIN", String.valueOf(plain.number()))
                            .replace("/sandbox", "/sandbox/rest"));
            var report = report(1);
            assertThat(check(report, "portal").path("details").path("code").asText())
                    .isEqualTo(code);
            assertThat(check(report, "portal").path("advice").asText()).contains("BITRIX_BASE_URL");
            assertThat(check(report, "credential").path("status").asText()).isEqualTo("skipped");
        }
    }

    @Test
    void noticesAClockThatIsWrongAndDaysThatBeginElsewhere() throws Exception {
        portal(settings()
                .withClock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(5)))
                .withZone(ZoneId.of("Asia/Tokyo")));
        connect(portal.webhookToken());
        var report = report(0);
        assertThat(check(report, "clock").path("status").asText()).isEqualTo("warning");
        assertThat(check(report, "clock")
                        .path("details")
                        .path("portal_ahead_seconds")
                        .asInt())
                .isBetween(280, 301);
        assertThat(check(report, "time_zone").path("status").asText()).isEqualTo("warning");
        assertThat(check(report, "time_zone").path("advice").asText()).contains("SERVER_TIMEZONE=");
    }
}
