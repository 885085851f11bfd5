package dev.b24mcp.sandbox.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AuthorizationTest {
    private static final TestPortal PORTAL = TestPortal.start();
    private static final String BASE = PORTAL.portal().baseUrl().toString();
    private static final String TOKEN = PORTAL.portal().accessToken();

    @AfterAll
    static void close() {
        PORTAL.close();
    }

    @Test
    void theBaseUrlIsOnTheLoopbackInterface() {
        assertThat(BASE).isEqualTo("http://127.0.0.1:" + PORTAL.portal().port() + "/rest");
    }

    @Test
    void aWebhookCallIsAnsweredWithOrWithoutTheSuffixInAnyCase() {
        assertThat(PORTAL.get(PORTAL.webhook("profile")).result().path("ID").asText())
                .isEqualTo("1");
        assertThat(PORTAL.get(PORTAL.webhook("profile.json")).status()).isEqualTo(200);
        assertThat(PORTAL.get(PORTAL.webhook("CRM.Deal.Fields")).status()).isEqualTo(200);
    }

    @Test
    void aTokenIsAcceptedInQueryFormAndJson() {
        assertThat(PORTAL.get(BASE + "/profile?auth=" + TOKEN).status()).isEqualTo(200);
        assertThat(PORTAL.post(BASE + "/profile", "application/x-www-form-urlencoded", "auth=" + TOKEN)
                        .status())
                .isEqualTo(200);
        assertThat(PORTAL.post(BASE + "/profile", "application/json", "{\"auth\":\"" + TOKEN + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWrongSecretOrUserIsInvalidCredentials() {
        for (var path : new String[] {"/1/wrong/profile", "/2/sandboxwebhook0000/profile"}) {
            var reply = PORTAL.get(BASE + path);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.error()).isEqualTo("INVALID_CREDENTIALS");
        }
    }

    @Test
    void noTokenAndAWrongTokenAreToldApart() {
        var none = PORTAL.get(BASE + "/profile");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.error()).isEqualTo("NO_AUTH_FOUND");
        var wrong = PORTAL.get(BASE + "/profile?auth=nope");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.error()).isEqualTo("invalid_token");
    }

    @Test
    void anUnknownMethodIsNotFoundEvenWithoutCredentials() {
        for (var url : new String[] {
            PORTAL.webhook("crm.deal.teleport"), BASE + "/crm.deal.teleport", BASE + "/1/wrong/crm.deal.explode"
        }) {
            var reply = PORTAL.get(url);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.error()).isEqualTo("ERROR_METHOD_NOT_FOUND");
            assertThat(reply.description()).isEqualTo("Method not found!");
            assertThat(reply.contentType()).isEqualTo("application/json; charset=utf-8");
        }
    }

    @Test
    void aForgottenUserMakesTheSecretLookLikeAMethod() {
        assertThat(PORTAL.get(BASE + "/sandboxwebhook0000/profile").error()).isEqualTo("ERROR_METHOD_NOT_FOUND");
        assertThat(PORTAL.get(BASE).error()).isEqualTo("ERROR_METHOD_NOT_FOUND");
    }
}
