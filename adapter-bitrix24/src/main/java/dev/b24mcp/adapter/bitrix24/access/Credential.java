package dev.b24mcp.adapter.bitrix24.access;

/** With what right a portal is called. */
public sealed interface Credential {

    /** An incoming webhook: the rights of the employee who made it, within the scopes ticked on it. */
    record Webhook(String userId, Secret secret) implements Credential {}

    /** An OAuth access token. */
    record AccessToken(Secret token) implements Credential {}

    /** The part of the credential that nobody may see. */
    default Secret hidden() {
        return switch (this) {
            case Webhook webhook -> webhook.secret();
            case AccessToken access -> access.token();
        };
    }
}
