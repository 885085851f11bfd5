package dev.b24mcp.adapter.bitrix24.rest;

import dev.b24mcp.adapter.bitrix24.access.Credential.AccessToken;
import dev.b24mcp.adapter.bitrix24.access.Credential.Renewable;
import dev.b24mcp.adapter.bitrix24.access.Credential.Webhook;
import dev.b24mcp.adapter.bitrix24.access.PortalAccess;
import dev.b24mcp.adapter.bitrix24.access.Renewal.Refused;
import dev.b24mcp.adapter.bitrix24.access.Renewal.Renewed;
import dev.b24mcp.adapter.bitrix24.access.Renewal.Unanswered;
import dev.b24mcp.adapter.bitrix24.access.TokenSource;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.NoAnswer;
import dev.b24mcp.adapter.bitrix24.rest.Attempt.Refusal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Sends a call with the token of the moment. One that the portal calls expired is renewed once and the call sent once more;
 * the portal has done nothing for the first one, so that is right for every call.
 */
final class TokenRenewal {

    private static final String EXPIRED = "EXPIRED_TOKEN";
    private static final String UNKNOWN = "INVALID_TOKEN";
    private static final int UNAUTHORIZED = 401;

    private final PortalAccess access;

    TokenRenewal(PortalAccess access) {
        this.access = access;
    }

    /**
     * Sends a call.
     *
     * @param deadline until when a new token is waited for
     * @param send sends it with the access that it is given
     */
    Attempt run(Deadline deadline, Function<PortalAccess, Attempt> send) {
        return switch (access.credential()) {
            case Webhook _, AccessToken _ -> send.apply(access);
            case Renewable(var tokens) -> run(tokens, deadline, send);
        };
    }

    private Attempt run(TokenSource tokens, Deadline deadline, Function<PortalAccess, Attempt> send) {
        var token = tokens.current();
        var attempt = send.apply(access.with(token));
        if (attempt instanceof Refusal refusal && refusal.canonicalCode().equals(UNKNOWN)) {
            return tokens.replaced(token).map(access::with).map(send).orElse(attempt);
        }
        if (!(attempt instanceof Refusal refusal) || !refusal.canonicalCode().equals(EXPIRED)) {
            return attempt;
        }
        return switch (tokens.renewed(token, deadline.left())) {
            case Renewed(var fresh) -> send.apply(access.with(fresh));
            case Refused(var code, var detail) -> new Refusal(UNAUTHORIZED, code, detail, Optional.empty());
            case Unanswered(var code) ->
                Thread.currentThread().isInterrupted()
                        ? NoAnswer.CANCELLED
                        : deadline.isOver() ? NoAnswer.TOO_LATE : new NoAnswer(code, true);
        };
    }
}
