package dev.b24mcp.adapter.bitrix24.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom we believe to be the portal. */
class PortalNameTest {

    private static final String PATH = "/rest/1/inventedsecret0123/crm.deal.list";

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "https://old.bitrix24.ru, https://new.bitrix24.ru, new.bitrix24.ru",
        "https://old.bitrix24.com.br, https://NEW-one.bitrix24.com.br, new-one.bitrix24.com.br",
    })
    void aRenamedPortalIsNamed(String asked, String location, String host) {
        assertThat(PortalName.renamed(URI.create(asked + PATH), location + PATH))
                .contains(host);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "https://old.bitrix24.ru, https://new.bitrix24.com",
        "https://old.bitrix24.ru, https://evil.example",
        "https://old.bitrix24.ru, https://new.bitrix24.ru.evil.example",
        "https://old.bitrix24.ru, https://evilbitrix24.ru",
        "https://old.bitrix24.ru, https://a.b.bitrix24.ru",
        "https://old.bitrix24.ru, https://bitrix24.ru",
        "https://old.bitrix24.ru, https://old.bitrix24.ru",
        "https://old.bitrix24.ru, http://new.bitrix24.ru",
        "https://old.bitrix24.ru, https://new.bitrix24.ru:8443",
        "https://old.bitrix24.ru, https://user@new.bitrix24.ru",
        "https://old.bitrix24.ru, https://new.bitrix24.ru/other",
        "https://old.bitrix24.net, https://new.bitrix24.net",
        "http://old.bitrix24.ru, https://new.bitrix24.ru",
        "https://crm.example, https://new.crm.example",
        "https://crm.example, https://new.bitrix24.ru",
        "https://127.0.0.1, https://127.0.0.2",
    })
    void anybodyElseIsNot(String asked, String location) {
        assertThat(PortalName.renamed(URI.create(asked + PATH), location + PATH))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://new.bitrix24.ru/", "/auth/", "//new.bitrix24.ru/rest", "https://<x>", ""})
    void anotherPlaceIsNoNewName(String location) {
        assertThat(PortalName.renamed(URI.create("https://old.bitrix24.ru" + PATH), location))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "https://p.bitrix24.ru/rest, https://p.bitrix24.ru/rest/",
        "https://p.bitrix24.ru/rest, https://P.bitrix24.RU/rest/",
        "https://crm.example:8443/rest, https://crm.example:8443/rest/",
        "https://crm.example:8443/rest, https://crm.example/rest/",
        "https://crm.example/rest, http://crm.example/rest/",
    })
    void thePortalIsKnownByItsHost(String root, String address) {
        assertThat(PortalName.isSame(URI.create(root), address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p.bitrix24.ru",
                "https://q.bitrix24.ru/rest/",
                "https://p.bitrix24.ru.evil.example/rest/",
                "https://p.bitrix24.ru@evil.example/rest/",
                "https://evil.example@p.bitrix24.ru/rest/",
                "https://p.bitrix24.ru:8443/rest/",
                "ftp://p.bitrix24.ru/rest/",
                "https://p.bitrix24.ru /rest/"
            })
    void nothingOddIsThePortal(String address) {
        assertThat(PortalName.isSame(URI.create("https://p.bitrix24.ru/rest"), address))
                .isFalse();
    }
}
