package dev.b24mcp.adapter.bitrix24.access;

/** How getting a new access token ended. */
public sealed interface Renewal {

    /** There is a new token. */
    record Renewed(Secret token) implements Renewal {}

    /**
     * There will be none until a person acts.
     *
     * @param code what is wrong, the authorization server's code or one of our own
     * @param detail may be empty, not yet cleaned
     */
    record Refused(String code, String detail) implements Renewal {}

    /**
     * The authorization server gave no answer: trying later may help.
     *
     * @param code why, in our own words
     */
    record Unanswered(String code) implements Renewal {}
}
