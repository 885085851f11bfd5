package dev.b24mcp.adapter.bitrix24.access.oauth;

import dev.b24mcp.adapter.bitrix24.access.Secret;

/** What the authorization server says when it is asked for tokens. */
sealed interface TokenAnswer {

    /**
     * Tokens.
     *
     * @param portal the REST API that they are for, as the server names it
     * @param server where the server says it is; may be empty
     */
    record Granted(Secret access, Secret refresh, String memberId, String portal, String server)
            implements TokenAnswer {}

    /** A refusal with the server's own words. */
    record Refused(String code, String description) implements TokenAnswer {}

    /** Nothing that could be an answer; the code is one of our own. */
    record Silence(String code) implements TokenAnswer {}
}
