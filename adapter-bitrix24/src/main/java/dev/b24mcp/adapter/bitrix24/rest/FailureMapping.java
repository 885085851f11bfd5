package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.access.Credential;
import dev.b24mcp.adapter.bitrix24.access.LeakedSecrets;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Busy;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import dev.b24mcp.domain.crm.CrmFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Bitrix24's error codes in the words of the CRM port. */
final class FailureMapping {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST_DETAIL = 300;

    private static final Pattern DENIED = Pattern.compile("(?iu)access denied|доступ запрещ");

    private final Credential credential;
    private final Duration drain;

    /**
     * @param drain how long a full bucket of the portal takes to run out
     */
    FailureMapping(Credential credential, Duration drain) {
        this.credential = credential;
        this.drain = drain;
    }

    CrmFailure of(NoAnswer noAnswer) {
        return noAnswer.tellsOfOverload() && noAnswer.retryAfter().isPresent()
                ? new CrmFailure.RateLimited(noAnswer.code(), "", noAnswer.retryAfter())
                : new CrmFailure.Unavailable(noAnswer.code(), "");
    }

    CrmFailure of(Busy busy) {
        return new CrmFailure.RateLimited(busy.code(), "", Optional.of(busy.retryAfter()));
    }

    CrmFailure of(Refusal refusal) {
        var code = refusal.code().isBlank() ? "HTTP_" + refusal.status() : clean(refusal.code());
        var detail = clean(refusal.description());
        return switch (refusal.canonicalCode()) {
            case "EXPIRED_TOKEN", "INVALID_TOKEN", "NO_AUTH_FOUND", "INVALID_CREDENTIALS", "AUTHORIZATION_ERROR" ->
                new CrmFailure.Unauthorized(code, detail);
            case "INSUFFICIENT_SCOPE",
                    "ACCESS_DENIED",
                    "USER_ACCESS_ERROR",
                    "WRONG_AUTH_TYPE",
                    "ALLOWED_ONLY_INTRANET_USER",
                    "PAYMENT_REQUIRED",
                    "METHOD_CONFIRM_WAITING",
                    "METHOD_CONFIRM_DENIED" -> new CrmFailure.Forbidden(code, detail);
            case "QUERY_LIMIT_EXCEEDED" ->
                new CrmFailure.RateLimited(code, detail, refusal.retryAfter().or(() -> Optional.of(drain)));
            case "OVERLOAD_LIMIT", "OPERATION_TIME_LIMIT" ->
                new CrmFailure.RateLimited(code, detail, refusal.retryAfter());
            case "INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "PORTAL_DELETED", "PORTAL_RENAMED" ->
                new CrmFailure.Unavailable(code, detail);
            // "Https required.": nothing that a caller could put right
            case "INVALID_REQUEST" -> new CrmFailure.Rejected(code, detail);
            case "INVALID_ARG_VALUE", "ERROR_ARGUMENT" -> new CrmFailure.InvalidQuery(code, detail);
            default ->
                refusal.status() == TOO_MANY_REQUESTS
                        ? new CrmFailure.RateLimited(code, detail, refusal.retryAfter())
                        : byStatus(refusal.status(), code, detail);
        };
    }

    /** The classic CRM methods give no code at all or a sentence, so the status and a telling word have to do. */
    private static CrmFailure byStatus(int status, String code, String detail) {
        if (status >= 500) {
            return new CrmFailure.Unavailable(code, detail);
        }
        return switch (status) {
            case 400 ->
                DENIED.matcher(code + " " + detail).find()
                        ? new CrmFailure.Forbidden(code, detail)
                        : new CrmFailure.InvalidQuery(code, detail);
            case 401 -> new CrmFailure.Unauthorized(code, detail);
            case 403 -> new CrmFailure.Forbidden(code, detail);
            default -> new CrmFailure.Rejected(code, detail);
        };
    }

    private String clean(String text) {
        var plain = LeakedSecrets.maskedIn(credential.maskedIn(text))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST_DETAIL ? plain : plain.substring(0, endOfCharacter(plain)) + "…";
    }

    /** A character outside the basic plane takes two places, and half of one is no text. */
    private static int endOfCharacter(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST_DETAIL - 1)) ? LONGEST_DETAIL - 1 : LONGEST_DETAIL;
    }
}
