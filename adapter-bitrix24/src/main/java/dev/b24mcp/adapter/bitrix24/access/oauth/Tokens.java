package dev.b24mcp.adapter.bitrix24.access.oauth;

import dev.b24mcp.adapter.bitrix24.access.Secret;

/**
 * What a login gives. Both tokens change together at each renewal, so they are kept together.
 *
 * @param portal address of the portal's REST API that they are for
 * @param memberId the portal's own name for itself, which stays when its address changes
 * @param server where the authorization server said it is
 */
public record Tokens(Secret access, Secret refresh, String portal, String memberId, String server) {

    String maskedIn(String text) {
        return refresh.maskedIn(access.maskedIn(text));
    }
}
