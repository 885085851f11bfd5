package dev.b24mcp.adapter.bitrix24.access.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedCodeTest {

    @Test
    void aCodeAloneIsEnough() {
        assertThat(PastedCode.read("  avv9hc3cw51mkt5bprpmkq4 \n"))
                .contains(new PastedCode(
                        "avv9hc3cw51mkt5bprpmkq4", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void theWholeAddressTellsMore() {
        assertThat(PastedCode.read("https://localhost/app?code=avv9hc3cw51mkt5&state=s+1&domain=p.bitrix24.ru"
                        + "&member_id=a2&scope=crm%2Ctask&server_domain=oauth.bitrix.info"))
                .contains(new PastedCode(
                        "avv9hc3cw51mkt5",
                        Optional.of("s 1"),
                        Optional.of("p.bitrix24.ru"),
                        Optional.of("oauth.bitrix.info")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "two words here",
                "https://localhost/app?error=access_denied",
                "https://localhost/app?code=",
                "https://localhost/app?code=<script>",
                "https://localhost/app?code=%zz",
                "https://localhost/app?code=avv9hc3cw51mkt5&x=<y>",
                "https://localhost/app"
            })
    void anythingElseIsNoCode(String pasted) {
        assertThat(PastedCode.read(pasted)).isEmpty();
    }
}
