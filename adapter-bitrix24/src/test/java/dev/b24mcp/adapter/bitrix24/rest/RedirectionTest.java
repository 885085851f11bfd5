package dev.b24mcp.adapter.bitrix24.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.access.Credential.AccessToken;
import dev.b24mcp.adapter.bitrix24.access.Secret;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a portal that sends callers elsewhere. That nobody follows it, ForeignAnswersTest shows. */
class RedirectionTest {

    private static final URI ASKED = URI.create("https://old.bitrix24.ru/rest/1/inventedsecret0123/crm.deal.list");
    private static final String LOCATION = "https://new.bitrix24.ru/rest/1/inventedsecret0123/crm.deal.list";

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void theNewNameOfThePortalIsToldAndNothingElse(int status) {
        var attempt = Redirection.read(status, ASKED, LOCATION);

        assertThat(attempt).contains(new Refusal(status, "PORTAL_RENAMED", "new.bitrix24.ru", Optional.empty()));
        assertThat(new FailureMapping(new AccessToken(new Secret("inventedsecret0123")), Duration.ZERO)
                        .of((Refusal) attempt.orElseThrow()))
                .isEqualTo(new Unavailable("PORTAL_RENAMED", "new.bitrix24.ru"));
    }

    @Test
    void aForeignHostIsNeverTold() {
        assertThat(Redirection.read(302, ASKED, LOCATION.replace("new.bitrix24.ru", "evil.example")))
                .isEmpty();
    }

    @Test
    void anAnswerThatIsNoRedirectIsReadAsUsual() {
        assertThat(Redirection.read(200, ASKED, LOCATION)).isEmpty();
    }
}
