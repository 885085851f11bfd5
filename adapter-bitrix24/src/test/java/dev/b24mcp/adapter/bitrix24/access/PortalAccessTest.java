package dev.b24mcp.adapter.bitrix24.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.b24mcp.adapter.bitrix24.access.Credential.AccessToken;
import dev.b24mcp.adapter.bitrix24.access.Credential.Webhook;
import dev.b24mcp.adapter.bitrix24.access.UnusableAccessException.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator may give for a portal. */
class PortalAccessTest {

    private static final String SECRET = "inventedsecret0123";
    private static final String METHOD = "crm.deal.list";

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            https://portal.example/rest                           | 1/inventedsecret0123   | https://portal.example/rest
            https://portal.example/rest/                          | 1/inventedsecret0123   | https://portal.example/rest
            https://portal.example                                | 1/inventedsecret0123   | https://portal.example/rest
            https://portal.example/                               | 1/inventedsecret0123   | https://portal.example/rest
            ' https://portal.example/rest '                       | ' 1/inventedsecret0123 ' | https://portal.example/rest
            https://portal.example/rest                           | /1/inventedsecret0123/ | https://portal.example/rest
            https://portal.example/rest/1/inventedsecret0123      | ''                     | https://portal.example/rest
            https://portal.example/rest/1/inventedsecret0123/     | '  '                   | https://portal.example/rest
            https://portal.example/1/inventedsecret0123/          | ''                     | https://portal.example/rest
            https://portal.example/rest/9/othersecret/            | 1/inventedsecret0123   | https://portal.example/rest
            http://portal.example/rest                            | 1/inventedsecret0123   | http://portal.example/rest
            https://portal.example:8443/rest                      | 1/inventedsecret0123   | https://portal.example:8443/rest
            http://127.0.0.1:8080                                 | 1/inventedsecret0123   | http://127.0.0.1:8080/rest
            https://portal.example/crm/b24/rest                   | 1/inventedsecret0123   | https://portal.example/crm/b24/rest
            https://portal.example/crm/rest/1/inventedsecret0123/ | ''                     | https://portal.example/crm/rest
            """)
    void aWebhookIsUnderstood(String baseUrl, String token, String root) throws UnusableAccessException {
        var access = PortalAccess.parse(baseUrl, token);

        assertThat(access.root()).hasToString(root);
        assertThat(access.address(METHOD)).hasToString(root + "/1/" + SECRET + "/" + METHOD);
        assertThat(access.parameters(METHOD)).isEmpty();
        assertThat(access.credential())
                .isInstanceOfSatisfying(
                        Webhook.class, webhook -> assertThat(webhook.userId()).isEqualTo("1"));
    }

    @ParameterizedTest
    @CsvSource({"inventedsecret0123", "invented.secret-0123_x", "01234567"})
    void anAccessTokenIsUnderstoodAndNeverPartOfTheAddress(String token) throws UnusableAccessException {
        var access = PortalAccess.parse("https://portal.example/rest/", token);

        assertThat(access.address(METHOD)).hasToString("https://portal.example/rest/crm.deal.list");
        assertThat(access.parameters(METHOD)).isEqualTo(Map.of("auth", token));
        assertThat(access.credential()).isInstanceOf(AccessToken.class);
    }

    /** Such a method would take a token among its parameters for one of them. */
    @Test
    void aPositionalMethodGetsTheTokenInItsAddress() throws UnusableAccessException {
        var access = PortalAccess.parse("https://portal.example/rest/", SECRET);

        assertThat(access.address("task.commentitem.getlist"))
                .hasToString("https://portal.example/rest/task.commentitem.getlist?auth=" + SECRET);
        assertThat(access.parameters("task.commentitem.getlist")).isEmpty();
        assertThat(access.address("tasks.task.list")).hasToString("https://portal.example/rest/tasks.task.list");
    }

    @Test
    void theAddressAloneIsUnderstoodWhateverCredentialIsInIt() throws UnusableAccessException {
        assertThat(PortalAccess.root("https://portal.example/rest/1/" + SECRET + "/"))
                .hasToString("https://portal.example/rest");
        assertThat(PortalAccess.root("https://portal.example")).hasToString("https://portal.example/rest");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            emptyValue = "",
            value = {
                "''",
                "'  '",
                "inventedsecret0123",
                "portal.example/rest",
                "//portal.example/rest",
                "ftp://inventedsecret0123.example/rest",
                "file:///inventedsecret0123/rest",
                "mailto:inventedsecret0123@portal.example",
                "https://inventedsecret0123@portal.example/rest",
                "https://admin:inventedsecret0123@portal.example/rest",
                "https://portal.example/rest?auth=inventedsecret0123",
                "https://portal.example/rest/1/inventedsecret0123/crm.deal.list",
                "https://portal.example/rest/1/inventedsecret0123/crm.deal.list.json?start=0",
                "https://portal.example/inventedsecret0123",
                "https://portal.example/rest/inventedsecret0123",
                "https://portal.example/rest//1/inventedsecret0123",
                "https:///rest/1/inventedsecret0123",
                "https://",
                "https://portal example/rest/1/inventedsecret0123",
                "https://portal.example/rest/1/inventedsecret0123/%zz",
                "'https://portal.example/rest/1/<inventedsecret0123>'",
                "{inventedsecret0123}"
            })
    void anAddressThatIsNoneIsRefusedAndNeverQuoted(String baseUrl) {
        assertRefused(baseUrl, "1/" + SECRET, Part.BASE_URL);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            emptyValue = "",
            value = {
                "''",
                "'  '",
                "short",
                "1/",
                "/",
                "inventedsecret0123/1",
                "one/inventedsecret0123",
                "1/inventedsecret0123/crm.deal.list",
                "1/invented secret0123",
                "inventedsecret0123?x",
                "https://portal.example/rest/1/inventedsecret0123/"
            })
    void aTokenThatIsNoneIsRefusedAndNeverQuoted(String token) {
        assertRefused("https://portal.example/rest", token, Part.TOKEN);
    }

    @Test
    void nothingPrintsTheSecret() throws UnusableAccessException {
        for (var token : new String[] {"1/" + SECRET, SECRET}) {
            var access = PortalAccess.parse("https://portal.example/rest", token);

            assertThat(access.toString()).contains("portal.example", "***").doesNotContain(SECRET);
            assertThat(access.credential().toString()).contains("***").doesNotContain(SECRET);
            assertThat(access.credential().maskedIn("x" + SECRET)).isEqualTo("x***");
            assertThat(access.root().toString()).doesNotContain(SECRET);
        }
    }

    @Test
    void theSecretOfAWholeAddressIsNotPrintedEither() throws UnusableAccessException {
        var access = PortalAccess.parse("https://portal.example/rest/1/" + SECRET + "/", "");

        assertThat(access.toString()).doesNotContain(SECRET);
    }

    private static void assertRefused(String baseUrl, String token, Part part) {
        var refusal = catchThrowableOfType(UnusableAccessException.class, () -> PortalAccess.parse(baseUrl, token));

        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.part()).isEqualTo(part);
        assertThat(refusal).hasNoCause().hasMessageContaining(refusal.expected());
        assertThat(refusal.getMessage()).contains(part.name()).doesNotContain(SECRET);
        for (var given : new String[] {baseUrl.strip(), token.strip()}) {
            // what is shown as an example may look like a part of a short input
            if (given.length() > 5 && !given.equals("https://")) {
                assertThat(refusal.getMessage()).doesNotContain(given);
            }
        }
    }
}
