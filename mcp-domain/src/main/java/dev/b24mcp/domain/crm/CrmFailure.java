package dev.b24mcp.domain.crm;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a CRM did not answer.
 *
 * <p>Each case is one kind of advice to the caller. No case ever carries an address, a credential or the text of a foreign
 * exception.
 */
public sealed interface CrmFailure {

    /** The provider's own error code, or a code of the adapter's where the provider gave none. */
    String code();

    /** The provider's own explanation, cleaned of markup and secrets; may be empty. */
    String detail();

    /** The failure as a log should tell it. */
    default String inWords() {
        return detail().isEmpty() ? code() : code() + ": " + detail();
    }

    /** The credential is wrong, expired or revoked: an administrator has to act. */
    record Unauthorized(String code, String detail) implements CrmFailure {}

    /** The credential is known but may not do this: an administrator has to grant it. */
    record Forbidden(String code, String detail) implements CrmFailure {}

    /** The query itself is wrong: the caller can correct it. */
    record InvalidQuery(String code, String detail) implements CrmFailure {}

    /** Too many calls: the caller can try again after the given time, where it is known. */
    record RateLimited(String code, String detail, Optional<Duration> retryAfter) implements CrmFailure {

        @Override
        public String inWords() {
            return CrmFailure.super.inWords()
                    + retryAfter
                            .map(wait -> ", to be tried again in "
                                    + wait.plusMillis(999).toSeconds() + " s")
                            .orElse("");
        }
    }

    /** The CRM could not be reached or answered with something that is no answer: trying later may help. */
    record Unavailable(String code, String detail) implements CrmFailure {}

    /** The CRM refused for a reason of its own. */
    record Rejected(String code, String detail) implements CrmFailure {}
}
