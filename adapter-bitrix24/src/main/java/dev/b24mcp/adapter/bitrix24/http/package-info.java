/** Posting over HTTP to the portal and to the authorization server. Knows neither; depends on no other package. */
@NullMarked
package dev.b24mcp.adapter.bitrix24.http;

import org.jspecify.annotations.NullMarked;
