package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.CrmFailure;
import dev.b24mcp.domain.crm.CrmFailure.Forbidden;
import dev.b24mcp.domain.crm.CrmFailure.InvalidQuery;
import dev.b24mcp.domain.crm.CrmFailure.RateLimited;
import dev.b24mcp.domain.crm.CrmFailure.Rejected;
import dev.b24mcp.domain.crm.CrmFailure.Unauthorized;
import dev.b24mcp.domain.crm.CrmFailure.Unavailable;
import dev.b24mcp.domain.text.Texts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Puts a failure of the CRM into words that say what to do about it, and into a structure for programs. */
public final class FailureAdvice {

    private final Texts texts;

    public FailureAdvice(Texts texts) {
        this.texts = texts;
    }

    /** The advice as text. */
    public String text(CrmFailure failure) {
        return failure instanceof RateLimited limited ? text(limited) : byCode(failure);
    }

    private String text(RateLimited limited) {
        return limited.retryAfter()
                .map(wait -> Map.of("detail", detail(limited), "seconds", String.valueOf(seconds(wait))))
                .map(values -> texts.text("failure.rate_limited.after", values))
                .orElseGet(() -> texts.text("failure.rate_limited", Map.of("detail", detail(limited))));
    }

    private String byCode(CrmFailure failure) {
        var known = "failure." + kind(failure) + "." + failure.code().toLowerCase(Locale.ROOT);
        if (texts.find(known).isPresent()) {
            var detail = failure.detail().isEmpty() ? failure.code() : failure.detail();
            return texts.text(known, Map.of("detail", detail));
        }
        return texts.text("failure." + kind(failure), Map.of("detail", detail(failure)));
    }

    private static String detail(CrmFailure failure) {
        return failure.detail().isEmpty() ? failure.code() : failure.code() + ": " + failure.detail();
    }

    /** The {@code error} member of an answer. */
    public Map<String, Object> structured(CrmFailure failure) {
        var error = new LinkedHashMap<String, Object>();
        error.put("kind", kind(failure));
        error.put("code", failure.code());
        if (!failure.detail().isEmpty()) {
            error.put("detail", failure.detail());
        }
        if (failure instanceof RateLimited limited) {
            limited.retryAfter().ifPresent(wait -> error.put("retry_after_seconds", seconds(wait)));
        }
        return error;
    }

    /** Whoever comes back a moment too early is sent away again. */
    private static long seconds(Duration wait) {
        return wait.plusMillis(999).toSeconds();
    }

    private static String kind(CrmFailure failure) {
        return switch (failure) {
            case Unauthorized _ -> "unauthorized";
            case Forbidden _ -> "forbidden";
            case InvalidQuery _ -> "invalid_query";
            case RateLimited _ -> "rate_limited";
            case Unavailable _ -> "unavailable";
            case Rejected _ -> "rejected";
        };
    }
}
