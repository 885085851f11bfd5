package dev.b24mcp.adapter.bitrix24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.Failed;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.LoggedIn;
import dev.b24mcp.adapter.bitrix24.access.oauth.LoginOutcome.Reason;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenFile;
import dev.b24mcp.adapter.bitrix24.support.LoggedInPortal;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthRefusal;
import dev.b24mcp.sandbox.bitrix24.oauth.OauthServer;
import dev.b24mcp.sandbox.bitrix24.oauth.TokenRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of that which a person brings back from the browser. */
@Timeout(60)
class LoginTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LoggedInPortal portal;

    @BeforeEach
    void start() {
        portal = new LoggedInPortal(new TokenFile(folder.resolve("tokens.json")));
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void theAddressIsThePortals() {
        assertThat(portal.login(OauthServer.CLIENT_SECRET).address())
                .hasToString("http://" + portal.domain() + "/oauth/authorize/?client_id=" + OauthServer.CLIENT_ID
                        + "&response_type=code&state=" + LoggedInPortal.STATE);
    }

    @Test
    void theSecretTravelsInAFormAndNeverInAnAddress() {
        assertThat(finish(code())).isEqualTo(new LoggedIn());

        assertThat(portal.oauth().requests())
                .hasSize(2)
                .containsOnly(new TokenRequest("POST", "authorization_code", false, 200));
    }

    @Test
    void theWholeAddressWillDo() {
        assertThat(finish("http://localhost/?code=" + code() + "&state=" + LoggedInPortal.STATE + "&domain="
                        + portal.domain() + "&server_domain=oauth.bitrix.info"))
                .isEqualTo(new LoggedIn());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "what?, NO_CODE, ''",
        "http://localhost/?code=CODE&state=another, OTHER_ATTEMPT, ''",
        "http://localhost/?code=CODE&domain=other.bitrix24.ru, OTHER_PORTAL, other.bitrix24.ru",
        "http://localhost/?code=CODE&domain=127.0.0.1@other.example, OTHER_PORTAL, ''",
        "neverissued, CODE_REFUSED, ''",
    })
    void anythingElseIsRefusedBeforeOrByTheServer(String pasted, Reason reason, String detail) {
        assertThat(finish(pasted.replace("CODE", code()))).isEqualTo(new Failed(reason, detail));
    }

    @Test
    void tokensForAnotherPortalAreNotStored() throws Exception {
        var before = Files.readString(folder.resolve("tokens.json"));

        var outcome = finish(portal.oauth().code("other.bitrix24.ru"));

        assertThat(outcome).isEqualTo(new Failed(Reason.OTHER_PORTAL, "other.bitrix24.ru"));
        assertThat(folder.resolve("tokens.json")).content().isEqualTo(before);
    }

    @Test
    void aWrongSecretOfTheApplicationIsSaid() {
        assertThat(portal.login("notthesecret").finish(code())).isEqualTo(new Failed(Reason.CLIENT_REFUSED, ""));
    }

    @ParameterizedTest
    @CsvSource({"NOT_INSTALLED, NOT_INSTALLED, ''", "PAYMENT_REQUIRED, REFUSED, PAYMENT_REQUIRED"})
    void aRefusalIsSaid(OauthRefusal refusal, Reason reason, String detail) {
        portal.oauth().refuse(Optional.of(refusal));

        assertThat(finish(code())).isEqualTo(new Failed(reason, detail));
    }

    private String code() {
        return portal.oauth().code(portal.domain());
    }

    private LoginOutcome finish(String pasted) {
        return portal.login(OauthServer.CLIENT_SECRET).finish(pasted);
    }
}
