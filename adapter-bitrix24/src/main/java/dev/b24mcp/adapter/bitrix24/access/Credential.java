package dev.b24mcp.adapter.bitrix24.access;

/** With what right a portal is called. */
public sealed interface Credential {

    /** An incoming webhook: the rights of the employee who made it, within the scopes ticked on it. */
    record Webhook(String userId, Secret secret) implements Credential {}

    /** An OAuth access token. */
    record AccessToken(Secret token) implements Credential {}

    /** OAuth access tokens, one after the other. */
    record Renewable(TokenSource tokens) implements Credential {}

    /** A text with everything masked in it that nobody may see of the credential. */
    default String maskedIn(String text) {
        return switch (this) {
            case Webhook webhook -> webhook.secret().maskedIn(text);
            case AccessToken access -> access.token().maskedIn(text);
            case Renewable(var tokens) -> tokens.maskedIn(text);
        };
    }
}
