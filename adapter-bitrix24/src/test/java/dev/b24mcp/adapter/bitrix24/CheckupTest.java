package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.html;
import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Findings;
import dev.b24mcp.adapter.bitrix24.support.PlainPort;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.crm.CrmFailure.Unauthorized;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.crm.CurrentUser;
import dev.b24mcp.domain.crm.EntityType;
import dev.b24mcp.domain.crm.Finding;
import dev.b24mcp.domain.crm.Finding.Lifetime;
import dev.b24mcp.domain.crm.Right;
import dev.b24mcp.domain.crm.Right.Extent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checkups of portals that answer as documented, and of those that do not. */
class CheckupTest {

    private static final Finding WEBHOOK = new Finding.Credential(Lifetime.LASTING);
    private static final RetryPolicy ONCE = new RetryPolicy(0, Duration.ofMillis(1), Duration.ofMillis(1));

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @Test
    void theDocumentedAnswersAreUnderstood() {
        PORTAL.answers("profile", Sample.of("profile").responseText());
        PORTAL.answers("scope", Sample.of("scope").responseText());
        PORTAL.answersBatches("{'result':{'c0':[]}}");

        assertThat(Findings.of(PORTAL.gateway()).told())
                .containsExactly(
                        WEBHOOK,
                        new Finding.Clock(Instant.parse("2024-08-05T08:56:22Z")),
                        new Finding.Identity(new CurrentUser("1", "Anna Smith"), true),
                        new Finding.Zone(ZoneOffset.UTC),
                        new Finding.Rights(List.of(
                                new Right(
                                        "crm",
                                        Extent.NONE,
                                        List.of(EntityType.DEAL, EntityType.LEAD, EntityType.CONTACT)),
                                new Right("user", Extent.WHOLE, List.of(EntityType.USER)),
                                new Right("task", Extent.NONE, List.of(EntityType.TASK)),
                                new Right("department", Extent.WHOLE, List.of()),
                                new Right("entity", Extent.WHOLE, List.of()),
                                new Right("log", Extent.WHOLE, List.of()))));
    }

    @Test
    void threeRequestsAreEnough() {
        PORTAL.answers("profile", Sample.of("profile").responseText());
        PORTAL.answers("scope", "{'result':['crm','task','user']}");
        PORTAL.answersBatches("{'result':{'c0':[],'c1':[],'c2':[],'c3':[],'c4':{'tasks':[]}}}");

        assertThat(Findings.of(PORTAL.gateway()).failure()).isEmpty();
        assertThat(PORTAL.requests()).hasSize(3);
    }

    @Test
    void theEmployeesOwnZoneCountsMoreThanThePortals() {
        PORTAL.answers(
                "profile",
                "{'result':{'ID':'7','TIME_ZONE':'Asia/Yekaterinburg'},'time':"
                        + "{'date_finish':'2026-01-01T00:00:00+03:00'}}");
        PORTAL.answers("scope", "{'result':[]}");

        assertThat(Findings.of(PORTAL.gateway()).told()).contains(new Finding.Zone(ZoneId.of("Asia/Yekaterinburg")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'result':{'ID':'7'}}
            {'result':{'ID':'7','ADMIN':'yes','TIME_ZONE':'Mars/Olympus'},'time':{'date_finish':'yesterday'}}
            {'result':{'ID':'7','TIME_ZONE':[]},'time':[]}
            """)
    void whatAPortalDoesNotSayIsLeftOut(String profile) {
        PORTAL.answers("profile", profile);
        PORTAL.answers("scope", "{'result':[]}");

        assertThat(Findings.of(PORTAL.gateway()).told())
                .hasSize(3)
                .contains(new Finding.Identity(new CurrentUser("7", ""), false));
    }

    @Test
    void aNarrowerScopeForEmployeesIsAPartOfTheRight() {
        PORTAL.answers("profile", Sample.of("profile").responseText());
        PORTAL.answers("scope", "{'result':['user_brief']}");
        PORTAL.answersBatches("{'result':{'c0':[]}}");

        assertThat(rights(Findings.of(PORTAL.gateway())))
                .contains(new Right("user", Extent.PART, List.of(EntityType.USER)))
                .extracting(Right::name)
                .containsExactly("crm", "user", "task");
    }

    @Test
    void recordsThatTheEmployeeMayNotReadAreNamed() {
        PORTAL.answers("profile", Sample.of("profile").responseText());
        PORTAL.answers("scope", "{'result':['crm','task','user']}");
        PORTAL.answersBatches(
                "{'result':{'c0':[]},'result_error':{'c1':{'error':'','error_description':'Access denied.'}}}");

        assertThat(Findings.of(PORTAL.gateway()).told()).contains(new Finding.Withheld(EntityType.LEAD));
    }

    @Test
    void recordsOfTheFirstKindThatTheEmployeeMayNotReadAreNamedToo() {
        PORTAL.answers("profile", Sample.of("profile").responseText());
        PORTAL.answers("scope", "{'result':['crm']}");
        PORTAL.answersBatches("{'result':[],'result_error':{'c0':{'error':'','error_description':'Access denied.'}}}");

        assertThat(Findings.of(PORTAL.gateway()))
                .satisfies(findings -> assertThat(findings.told()).contains(new Finding.Withheld(EntityType.DEAL)))
                .satisfies(findings -> assertThat(findings.failure()).isEmpty());
    }

    @Test
    void aRevokedWebhookIsUnauthorized() {
        var sample = Sample.of("error_invalid_credentials");
        PORTAL.answers(json(sample.status(), sample.responseText()));

        assertThat(Findings.of(PORTAL.gateway()).told()).containsExactly(WEBHOOK);
        assertThat(Findings.of(PORTAL.gateway()).failure().orElseThrow())
                .isInstanceOf(Unauthorized.class)
                .extracting("code")
                .isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void aPageInsteadOfAnAnswerIsNoPortal() {
        assertUnavailable(html(200, "<!DOCTYPE html><html></html>"), "NOT_A_REST_API");
    }

    @Test
    void aDeletedPortalSaysSo() {
        var sample = Sample.of("error_portal_deleted");
        assertUnavailable(json(sample.status(), sample.responseText()), "PORTAL_DELETED");
    }

    private static void assertUnavailable(ResponseDefinitionBuilder answer, String code) {
        PORTAL.answers(answer);
        var findings = Findings.of(PORTAL.gateway());
        assertThat(findings.told()).containsExactly(WEBHOOK);
        assertThat(findings.failure().orElseThrow())
                .isInstanceOf(Unavailable.class)
                .extracting("code")
                .isEqualTo(code);
    }

    @Test
    void aPortalWithoutTlsIsToldApartFromOneThatIsNotThere() throws Exception {
        try (var plain = new PlainPort()) {
            var access = PortalAccess.parse("https://127.0.0.1:" + plain.number() + "/rest", "1/" + Portal.SECRET);

            assertThat(Findings.of(PORTAL.gateway(access, Portal.PATIENT, ONCE)).failure())
                    .contains(new Unavailable("TLS_FAILED", ""));
        }
    }

    private static List<Right> rights(Findings findings) {
        return findings.told().stream()
                .filter(Finding.Rights.class::isInstance)
                .map(Finding.Rights.class::cast)
                .findFirst()
                .orElseThrow()
                .rights();
    }
}
