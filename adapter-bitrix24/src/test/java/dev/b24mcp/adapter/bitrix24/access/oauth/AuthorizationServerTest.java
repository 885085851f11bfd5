package dev.b24mcp.adapter.bitrix24.access.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where secrets are sent. */
class AuthorizationServerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://oauth.bitrix.info/rest/, https://oauth.bitrix.info/oauth/token/",
        "https://oauth.bitrix24.tech/rest/, https://oauth.bitrix24.tech/oauth/token/",
        "https://oauth.evil.example/rest/, https://oauth.bitrix24.tech/oauth/token/",
        "http://oauth.bitrix.info/rest/, https://oauth.bitrix24.tech/oauth/token/",
        "https://oauth.bitrix.info:8443/rest/, https://oauth.bitrix24.tech/oauth/token/",
        "https://x@oauth.bitrix.info/rest/, https://oauth.bitrix24.tech/oauth/token/",
        "https://oauth.bitrix.info.evil.example/, https://oauth.bitrix24.tech/oauth/token/",
        "'', https://oauth.bitrix24.tech/oauth/token/",
    })
    void anAnswerMayNameBitrixsOwnServersOnly(String announced, String asked) {
        assertThat(AuthorizationServer.choose(Optional.empty(), announced).tokens())
                .hasToString(asked);
    }

    @Test
    void theOperatorsServerWins() {
        var named = AuthorizationServer.of("https://oauth.crm.example:8443/");

        assertThat(AuthorizationServer.choose(named, "https://oauth.bitrix.info/rest/")
                        .tokens())
                .hasToString("https://oauth.crm.example:8443/oauth/token/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8090", "http://localhost:8090/", "http://[::1]:8090"})
    void thisMachineNeedsNoEncryption(String url) {
        assertThat(AuthorizationServer.of(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "oauth.bitrix.info",
                "http://oauth.bitrix.info",
                "ftp://oauth.bitrix.info",
                "https://user@oauth.bitrix.info",
                "https://oauth.bitrix.info/?x=1",
                "http://127.0.0.1.evil.example",
                "https://<oauth>"
            })
    void anythingElseIsNoServer(String url) {
        assertThat(AuthorizationServer.of(url)).isEmpty();
    }
}
