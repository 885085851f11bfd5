package dev.b24mcp.adapter.bitrix24;

import static dev.b24mcp.adapter.bitrix24.support.Portal.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.b24mcp.adapter.bitrix24.support.Failures;
import dev.b24mcp.adapter.bitrix24.support.Portal;
import dev.b24mcp.adapter.bitrix24.support.Queries;
import dev.b24mcp.adapter.bitrix24.support.Sample;
import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The refusals that Bitrix24 documents. */
class DocumentedErrorsTest {

    /** Sample, case of {@link CrmFailure}, code. */
    private static final String TABLE = """
            error_access_denied_tariff           | Forbidden    | ACCESS_DENIED
            error_allowed_only_intranet_user     | Forbidden    | allowed_only_intranet_user
            error_authorization_error            | Unauthorized | authorization_error
            error_crm_access_denied              | Forbidden    | HTTP_400
            error_crm_fields_not_array           | InvalidQuery | HTTP_400
            error_crm_item_filter_field          | InvalidQuery | INVALID_ARG_VALUE
            error_crm_not_found                  | InvalidQuery | HTTP_400
            error_error_batch_length_exceeded    | InvalidQuery | ERROR_BATCH_LENGTH_EXCEEDED
            error_error_batch_method_not_allowed | Rejected     | ERROR_BATCH_METHOD_NOT_ALLOWED
            error_error_method_not_found         | Rejected     | ERROR_METHOD_NOT_FOUND
            error_error_unexpected_answer        | Unavailable  | ERROR_UNEXPECTED_ANSWER
            error_expired_token                  | Unauthorized | expired_token
            error_http200_body                   | Rejected     | WRONG_ENCODING
            error_insufficient_scope             | Forbidden    | insufficient_scope
            error_internal_server_error          | Unavailable  | INTERNAL_SERVER_ERROR
            error_invalid_credentials            | Unauthorized | INVALID_CREDENTIALS
            error_invalid_request                | Rejected     | INVALID_REQUEST
            error_invalid_token                  | Unauthorized | invalid_token
            error_method_confirm_denied          | Forbidden    | METHOD_CONFIRM_DENIED
            error_method_confirm_waiting         | Forbidden    | METHOD_CONFIRM_WAITING
            error_no_auth_found                  | Unauthorized | NO_AUTH_FOUND
            error_operation_time_limit           | RateLimited  | OPERATION_TIME_LIMIT
            error_overload_limit                 | RateLimited  | OVERLOAD_LIMIT
            error_payment_required               | Forbidden    | PAYMENT_REQUIRED
            error_portal_deleted                 | Unavailable  | PORTAL_DELETED
            error_query_limit_exceeded           | RateLimited  | QUERY_LIMIT_EXCEEDED
            error_stagehistory_int_zero          | InvalidQuery | 0
            error_tasks_not_accessible           | InvalidQuery | 1048582
            error_user_add_argument              | InvalidQuery | ERROR_ARGUMENT
            error_v3_unknown_field               | InvalidQuery | BITRIX_REST_V3_EXCEPTION_UNKNOWNDTOPROPERTYEXCEPTION
            error_wrong_auth_type                | Forbidden    | WRONG_AUTH_TYPE
            """;

    @RegisterExtension
    static final Portal PORTAL = new Portal();

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void aDocumentedRefusalBecomesAFailureWithItsCodeAndText(String name, String failureCase, String code) {
        var sample = Sample.of(name);
        PORTAL.answers(json(sample.status(), sample.responseText()));

        assertThat(failure()).satisfies(failure -> {
            assertThat(failure.getClass().getSimpleName()).isEqualTo(failureCase);
            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure.detail()).isEqualTo(description(sample));
        });
    }

    @Test
    void theTableHasEverySample() {
        var names = Arrays.stream(TABLE.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(line -> line.substring(0, line.indexOf('|')).strip());

        assertThat(names).containsExactlyElementsOf(Sample.errors());
    }

    /** The documentation, the kernel and what official kits expect contradict each other about these. */
    @ParameterizedTest(name = "{0} with status {1}: {2}")
    @CsvSource({
        "error_insufficient_scope, 403, Forbidden",
        "error_invalid_credentials, 403, Unauthorized",
        "error_portal_deleted, 500, Unavailable",
        "error_portal_deleted, 410, Unavailable",
        "error_access_denied_tariff, 400, Forbidden",
        "error_query_limit_exceeded, 200, RateLimited",
        "error_internal_server_error, 200, Unavailable",
        "error_user_add_argument, 200, InvalidQuery"
    })
    void theCodeCountsMoreThanTheStatus(String name, int status, String failureCase) {
        PORTAL.answers(json(status, Sample.of(name).responseText()));

        assertThat(failure().getClass().getSimpleName()).isEqualTo(failureCase);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | ""       | InvalidQuery | HTTP_400
            400 | "0"      | InvalidQuery | 0
            400 | 0        | InvalidQuery | 0
            400 | null     | InvalidQuery | HTTP_400
            400 | false    | InvalidQuery | false
            400 | "Wrong." | InvalidQuery | Wrong.
            401 | ""       | Unauthorized | HTTP_401
            403 | "0"      | Forbidden    | 0
            404 | ""       | Rejected     | HTTP_404
            429 | ""       | RateLimited  | HTTP_429
            429 | "SLOW"   | RateLimited  | SLOW
            200 | ""       | Rejected     | HTTP_200
            200 | 0        | Rejected     | 0
            500 | ""       | Unavailable  | HTTP_500
            502 | "0"      | Unavailable  | 0
            400 | {"code":"SOME_V3_EXCEPTION","message":"text"} | InvalidQuery | SOME_V3_EXCEPTION
            403 | {"code":"ACCESS_DENIED","message":"text"}     | Forbidden    | ACCESS_DENIED
            403 | {}       | Forbidden    | HTTP_403
            """)
    void anyValueOfErrorIsARefusalAndTheStatusDecidesWhereTheCodeSaysNothing(
            int status, String error, String failureCase, String code) {
        PORTAL.answers(json(status, "{\"error\":" + error + ",\"error_description\":\"text\",\"result\":[]}"));

        assertThat(failure()).satisfies(failure -> {
            assertThat(failure.getClass().getSimpleName()).isEqualTo(failureCase);
            assertThat(failure.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm.deal.list", "crm.contact.list", "crm.lead.list", "tasks.task.list"})
    void theRefusalsDocumentedForAListTellWhetherTheQueryOrARightIsAmiss(String name) {
        var refusals = Sample.of(name).refusals();
        assertThat(refusals).isNotEmpty();
        for (var refusal : refusals) {
            var status = refusal.content().get("http_status") == null ? 400 : refusal.status();
            PORTAL.answers(json(status, refusal.responseText()));

            var expected = description(refusal).startsWith("Access denied") ? Forbidden.class : InvalidQuery.class;
            assertThat(failure())
                    .isInstanceOf(expected)
                    .extracting(CrmFailure::detail)
                    .isEqualTo(description(refusal));
        }
    }

    @Test
    void aCallOfAnyKindOfRecordIsRefusedTheSameWay() {
        var sample = Sample.of("error_insufficient_scope");
        PORTAL.answers(json(sample.status(), sample.responseText()));
        var gateway = PORTAL.gateway();
        var failures = new ArrayList<CrmFailure>();

        gateway.description()
                .entities()
                .forEach(entity -> failures.add(Failures.of(gateway, Queries.list(entity.type(), 0, 50))));

        assertThat(failures).hasSize(5).containsOnly(failures.getFirst());
    }

    private static CrmFailure failure() {
        return Failures.of(PORTAL.gateway());
    }

    private static String description(Sample sample) {
        if (sample.response().get("error") instanceof Map<?, ?> error) {
            return String.valueOf(error.get("message"));
        }
        return Objects.requireNonNull(sample.response().get("error_description"))
                .toString();
    }
}
