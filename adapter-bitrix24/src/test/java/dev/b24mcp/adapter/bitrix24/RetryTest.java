package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.html;
import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.b24mcp.adapter.bitrix24.rest.RetryPolicy;
import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.adapter.bitrix24.support.TestSettings;
import dev.b24mcp.domain.call.CallContext;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.EntityType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers are worth another try. */
@Timeout(60)
class RetryTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Optional<Duration> FULL_BUCKET =
            Optional.of(TestSettings.UNLIMITED.rate().drain());
    private static final String PAGE = "<html>Slow down</html>";

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @ParameterizedTest
    @ValueSource(
            strings = {"error_query_limit_exceeded", "error_internal_server_error", "error_error_unexpected_answer"})
    void aPassingRefusalIsFollowedByAnotherTry(String name) {
        PORTAL.answersInTurn(refusal(name), refusal(name), deals());

        assertThat(PORTAL.gateway(2)
                        .list(Queries.deals(), CallContext.UNWATCHED)
                        .records())
                .hasSize(6);
        assertThat(PORTAL.requests()).hasSize(3);
    }

    @Test
    void everyTryAsksTheSame() {
        PORTAL.answersInTurn(refusal("error_query_limit_exceeded"), deals());

        PORTAL.gateway(1).list(Queries.deals(), CallContext.UNWATCHED);

        assertThat(PORTAL.bodies().getFirst()).isEqualTo(PORTAL.bodies().getLast());
    }

    @Test
    void aPageOfABrokenProxyIsFollowedByAnotherTry() {
        PORTAL.answersInTurn(html(502, Sample.text("error_nginx_502.html")), deals());

        assertThat(PORTAL.gateway(1)
                        .list(Queries.deals(), CallContext.UNWATCHED)
                        .records())
                .hasSize(6);
        assertThat(PORTAL.requests()).hasSize(2);
    }

    @Test
    void anUnknownRefusalWithTooManyRequestsIsFollowedByAnotherTry() {
        PORTAL.answersInTurn(json(429, "{\"error\":\"SLOW_DOWN\"}"), deals());

        assertThat(PORTAL.gateway(1)
                        .list(Queries.deals(), CallContext.UNWATCHED)
                        .records())
                .hasSize(6);
    }

    @Test
    void theLastTryDecides() {
        PORTAL.answersInTurn(
                refusal("error_query_limit_exceeded"),
                html(502, Sample.text("error_nginx_502.html")),
                refusal("error_internal_server_error"));

        assertThat(failure(2).code()).isEqualTo("INTERNAL_SERVER_ERROR");
        assertThat(PORTAL.requests()).hasSize(3);
    }

    @Test
    void withoutRetriesThereIsOneTry() {
        PORTAL.answersInTurn(refusal("error_query_limit_exceeded"), deals());

        assertThat(failure(0).code()).isEqualTo("QUERY_LIMIT_EXCEEDED");
        assertThat(PORTAL.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error_access_denied_tariff",
                "error_crm_access_denied",
                "error_crm_fields_not_array",
                "error_crm_item_filter_field",
                "error_crm_not_found",
                "error_error_method_not_found",
                "error_expired_token",
                "error_http200_body",
                "error_insufficient_scope",
                "error_invalid_credentials",
                "error_method_confirm_waiting",
                "error_operation_time_limit",
                "error_overload_limit",
                "error_payment_required",
                "error_portal_deleted",
                "error_stagehistory_int_zero",
                "error_v3_unknown_field"
            })
    void aRefusalThatWaitingDoesNotHelpAgainstIsAskedForOnce(String name) {
        PORTAL.answers(refusal(name));

        failure(3);

        assertThat(PORTAL.requests()).hasSize(1);
    }

    @Test
    void aDeletedPortalIsAskedOnceWhateverItsStatus() {
        PORTAL.answers(json(500, Sample.of("error_portal_deleted").responseText()));

        assertThat(failure(3).code()).isEqualTo("PORTAL_DELETED");
        assertThat(PORTAL.requests()).hasSize(1);
    }

    @Test
    void aQueryThatCannotBePutIsNotSent() {
        var query = Queries.sorted(EntityType.USER, Queries.ascending("NAME"), Queries.ascending("ID"));

        assertThat(Failures.of(PORTAL.gateway(3), query).code()).isEqualTo("ONE_SORT_FIELD");

        assertThat(PORTAL.requests()).isEmpty();
    }

    @Test
    void aPortalThatAsksForTooMuchPatienceGetsNoFurtherTryAndTheCallerLearnsTheTime() {
        PORTAL.answers(refusal("error_query_limit_exceeded").withHeader("Retry-After", "3600"));
        var gateway = PORTAL.gateway(Portal.PATIENT, new RetryPolicy(3, SHORT, Duration.ofSeconds(1)));

        var failure = Failures.of(gateway);

        assertThat(failure)
                .isEqualTo(
                        new RateLimited("QUERY_LIMIT_EXCEEDED", "Too many requests", Optional.of(Duration.ofHours(1))));
        assertThat(PORTAL.requests()).hasSize(1);
    }

    @Test
    void aPortalThatAsksForLittlePatienceGetsIt() {
        PORTAL.answersInTurn(refusal("error_query_limit_exceeded").withHeader("Retry-After", "0"), deals());

        assertThat(PORTAL.gateway(1)
                        .list(Queries.deals(), CallContext.UNWATCHED)
                        .records())
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wed, 18 Mar 2026 09:30:00 GMT", "-1", "soon", "99999999999999999999", "1.5"})
    void aTimeThatIsNoNumberOfSecondsIsNoTime(String retryAfter) {
        PORTAL.answers(refusal("error_query_limit_exceeded").withHeader("Retry-After", retryAfter));

        assertThat(failure(0)).isEqualTo(new RateLimited("QUERY_LIMIT_EXCEEDED", "Too many requests", FULL_BUCKET));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void theTimeOnAPageOfAProxyIsToldAndNotCutShort(int status) {
        PORTAL.answers(html(status, PAGE).withHeader("Retry-After", "3600"));
        var gateway = PORTAL.gateway(Portal.PATIENT, new RetryPolicy(3, SHORT, Duration.ofSeconds(1)));

        assertThat(Failures.of(gateway))
                .isEqualTo(new RateLimited("HTTP_" + status, "", Optional.of(Duration.ofHours(1))));
        assertThat(PORTAL.requests()).hasSize(1);
    }

    @Test
    void aPageThatAsksForLittlePatienceGetsIt() {
        PORTAL.answersInTurn(html(503, PAGE).withHeader("Retry-After", "0"), deals());

        assertThat(PORTAL.gateway(1)
                        .list(Queries.deals(), CallContext.UNWATCHED)
                        .records())
                .hasSize(6);
    }

    @Test
    void theTimeIsToldWithARefusalThatIsNotTriedAgain() {
        PORTAL.answers(refusal("error_operation_time_limit").withHeader("Retry-After", "3600"));

        assertThat(failure(3))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        failure -> assertThat(failure.retryAfter()).contains(Duration.ofHours(1)));
    }

    /** However often it was tried: a bucket that is full has to run out, and how long that takes is known. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void withoutTheTimeTheBucketTells(int retries) {
        PORTAL.answers(refusal("error_query_limit_exceeded"));

        assertThat(failure(retries))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        failure -> assertThat(failure.retryAfter()).isEqualTo(FULL_BUCKET));
        assertThat(PORTAL.requests()).hasSize(retries + 1);
    }

    @Test
    void whereNothingTellsTheTimeNoneIsTold() {
        PORTAL.answers(refusal("error_overload_limit"));

        assertThat(failure(0))
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        failure -> assertThat(failure.retryAfter()).isEmpty());
    }

    private static CrmFailure failure(int retries) {
        return Failures.of(PORTAL.gateway(retries));
    }

    private static ResponseDefinitionBuilder refusal(String name) {
        var sample = Sample.of(name);
        return json(sample.status(), sample.responseText());
    }

    private static ResponseDefinitionBuilder deals() {
        return json(200, Sample.of("crm.deal.list").responseText());
    }
}
