package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Json;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.domain.crm.CrmFailure;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a portal's explanation reaches the caller. */
class FailureTextTest {

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Task title is not specified<br>                          | Task title is not specified
            first<br />second                                        | first second
            <b>Bold</b> and <a href="https://portal.example/">a</a>  | Bold and a
            spaces  \t and\u00a0none                                 | spaces and\u00a0none
            <br>                                                     | ''
            """)
    void markupIsTakenOut(String description, String expected) {
        assertThat(failure("", description).detail()).isEqualTo(expected);
    }

    @Test
    void lineBreaksBecomeSpaces() {
        assertThat(failure("", "\n one\r\n\r\ntwo \n").detail()).isEqualTo("one two");
    }

    @Test
    void aLongExplanationIsCut() {
        assertThat(failure("", "x".repeat(300)).detail()).isEqualTo("x".repeat(300));
        assertThat(failure("", "x".repeat(301)).detail()).isEqualTo("x".repeat(300) + "…");
    }

    @Test
    void aLongCodeIsCut() {
        assertThat(failure("y".repeat(1000), "").code()).isEqualTo("y".repeat(300) + "…");
    }

    /** Half of a character would be no valid text. */
    @Test
    void theCutGoesBetweenCharacters() {
        var detail = failure("", "x".repeat(299) + "\uD83D\uDE00\uD83D\uDE00").detail();

        assertThat(detail.codePoints().filter(point -> Character.getType(point) == Character.SURROGATE))
                .isEmpty();
    }

    @Test
    void theSecretIsMaskedInTheExplanation() {
        assertThat(failure("", "no webhook " + Portal.SECRET + " here").detail())
                .isEqualTo("no webhook *** here");
    }

    @Test
    void theSecretIsMaskedInTheCode() {
        assertThat(failure("no " + Portal.SECRET, "").code()).isEqualTo("no ***");
    }

    @Test
    void theSecretIsMaskedBeforeTheCut() {
        var detail = failure("", "x".repeat(295) + Portal.SECRET).detail();

        assertThat(detail).isEqualTo("x".repeat(295) + "***");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            POST /rest/1/secret/ failed                                | POST /rest/***/***/ failed
            at https://portal.example/rest/12/otherkey9/crm.deal.list. | at https://portal.example/rest/***/***/crm.deal.list.
            at /rest/api/1/otherkey9/tasks.task.list                   | at /rest/***/***/tasks.task.list
            """)
    void anyWebhookPathIsMasked(String description, String expected) {
        assertThat(failure("", description).detail()).isEqualTo(expected);
    }

    @Test
    void anAccessTokenIsMaskedToo() {
        var token = "invented-token.0123";
        PORTAL.answers(json(401, refusal("expired_token", "The token " + token + " has expired.")));
        var gateway = PORTAL.gateway(
                PORTAL.access(token), Portal.PATIENT, new RetryPolicy(0, Duration.ofMillis(1), Portal.PATIENT));

        var failure = Failures.of(gateway);

        assertThat(failure.detail()).isEqualTo("The token *** has expired.");
    }

    private static CrmFailure failure(String code, String description) {
        PORTAL.answers(json(400, refusal(code, description)));
        return Failures.of(PORTAL.gateway());
    }

    private static String refusal(String code, String description) {
        return Json.text(Map.of("error", code, "error_description", description));
    }
}
