/**
 * OAuth 2.0 of Bitrix24: {@link dev.b24mcp.adapter.bitrix24.access.oauth.Login} gets the first tokens for a code,
 * {@link dev.b24mcp.adapter.bitrix24.access.oauth.TokenRefresher} renews them, a
 * {@link dev.b24mcp.adapter.bitrix24.access.oauth.TokenStore} keeps them. Depends on {@code access} and {@code http}.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.access.oauth;

import org.jspecify.annotations.NullMarked;
