/**
 * The authorization server beside the portal: codes, access tokens that expire, refresh tokens that rotate, the documented
 * refusals.
 *
 * <p>Depends on the wire format and on who may come in without it, and takes its clock from outside.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.oauth;

import org.jspecify.annotations.NullMarked;
