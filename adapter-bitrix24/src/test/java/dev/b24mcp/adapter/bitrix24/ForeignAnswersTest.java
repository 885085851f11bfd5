package dev.b24mcp.adapter.bitrix24;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static dev.b24mcp.adapter.bitrix24.support.Portal.html;
import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none of the REST API's. Whether a cause may pass shows in whether there is a second try. */
class ForeignAnswersTest {

    private static final String LOGIN_PAGE = "<!DOCTYPE html><html><body><form>Log in</form></body></html>";

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @RegisterExtension
    static final Portal ELSEWHERE = new Portal();

    @Test
    void theDocumentedPageOfABrokenProxyMeansUnavailable() {
        assertUnavailable(html(502, Sample.text("error_nginx_502.html")), "HTTP_502", 2);
    }

    @ParameterizedTest(name = "HTML with {0}: {1}, {2} tries")
    @CsvSource({
        "500, HTTP_500, 2",
        "503, HTTP_503, 2",
        "504, HTTP_504, 2",
        "200, NOT_A_REST_API, 1",
        "401, NOT_A_REST_API, 1",
        "403, NOT_A_REST_API, 1",
        "404, NOT_A_REST_API, 1"
    })
    void aPageMeansUnavailableAndIsNeverQuoted(int status, String code, int tries) {
        assertUnavailable(html(status, LOGIN_PAGE), code, tries);
    }

    /** Portals' templates begin with an empty line. */
    @Test
    void aPageThatBeginsWithAnEmptyLineIsStillAPage() {
        assertUnavailable(html(200, "\r\n" + LOGIN_PAGE), "NOT_A_REST_API", 1);
    }

    @Test
    void aPageThatSaysTooManyRequestsIsWorthAnotherTry() {
        PORTAL.answersInTurn(
                html(429, LOGIN_PAGE), json(200, Sample.of("crm.deal.list").responseText()));

        assertThat(PORTAL.gateway(1)
                        .list(Queries.deals(), CallContext.UNWATCHED)
                        .records())
                .hasSize(6);
    }

    @ParameterizedTest(name = "{0} with {1}: {2} tries")
    @CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
            ``                                  | 200 | 2
            `{"result":[{"ID":"1"},{"ID"`       | 200 | 2
            `{"result":[{"ID":"1"}]`            | 200 | 2
            `[]`                                | 200 | 2
            `[{"ID":"1"}]`                      | 200 | 2
            `"text"`                            | 200 | 2
            `42`                                | 200 | 2
            `true`                              | 200 | 2
            `null`                              | 200 | 2
            `{}`                                | 200 | 2
            `{"data":[]}`                       | 200 | 2
            `plain text`                        | 200 | 2
            ``                                  | 204 | 2
            ``                                  | 404 | 1
            `{"message":"no such page"}`        | 404 | 1
            `Forbidden`                         | 403 | 1
            """)
    void whatIsNoAnswerMeansUnavailable(String body, int status, int tries) {
        assertUnavailable(json(status, body), "BROKEN_ANSWER", tries);
    }

    @Test
    void aBodyWithAByteOrderMarkIsStillAnAnswer() {
        var body = ("\uFEFF" + Sample.of("crm.deal.list").responseText()).getBytes(StandardCharsets.UTF_8);
        PORTAL.answers(aResponse().withStatus(200).withBody(body));

        assertThat(PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED).records())
                .hasSize(6);
    }

    @Test
    void anAnswerIsReadWhateverItsTypeIsSaidToBe() {
        PORTAL.answers(html(200, Sample.of("crm.deal.list").responseText()));

        assertThat(PORTAL.gateway().list(Queries.deals(), CallContext.UNWATCHED).records())
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNeverFollowed(int status) {
        ELSEWHERE.answers(json(200, Sample.of("crm.deal.list").responseText()));
        var location = ELSEWHERE.root() + "/1/" + Portal.SECRET + "/crm.deal.list";

        assertUnavailable(html(status, LOGIN_PAGE).withHeader("Location", location), "PORTAL_MOVED", 1);
        assertThat(ELSEWHERE.requests()).isEmpty();
    }

    private static void assertUnavailable(ResponseDefinitionBuilder answer, String code, int tries) {
        PORTAL.answers(answer);

        assertThat(failure()).isEqualTo(new Unavailable(code, ""));
        assertThat(PORTAL.requests()).hasSize(tries);
    }

    private static CrmFailure failure() {
        return Failures.of(PORTAL.gateway(1));
    }
}
