package dev.b24mcp.adapter.bitrix24.access.oauth;

/** How a login ended. */
public sealed interface LoginOutcome {

    /** The tokens are stored. */
    record LoggedIn() implements LoginOutcome {}

    /**
     * There are no tokens.
     *
     * @param detail a host or a code, never a secret; may be empty
     */
    record Failed(Reason reason, String detail) implements LoginOutcome {}

    /** Why there are no tokens. */
    enum Reason {
        /** What was brought is neither a code nor an address with one. */
        NO_CODE,
        /** The address belongs to another attempt. */
        OTHER_ATTEMPT,
        /** The code, or the tokens, are for another portal; the detail is its host. */
        OTHER_PORTAL,
        /** The code is used up or too old. */
        CODE_REFUSED,
        /** The application's name or secret is wrong. */
        CLIENT_REFUSED,
        /** The portal does not have the application. */
        NOT_INSTALLED,
        /** Any other refusal; the detail is its code. */
        REFUSED,
        /** The authorization server gave no answer; the detail says why. */
        NO_ANSWER,
        /** The tokens could not be stored. */
        NOT_STORED
    }
}
