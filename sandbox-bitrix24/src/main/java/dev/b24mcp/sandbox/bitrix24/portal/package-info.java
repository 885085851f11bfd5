/**
 * What stands between a request and a method: who may come in, as whom and with which scopes, and the limits of rate and
 * operating time.
 *
 * <p>Depends on the wire format's errors only, and takes its clock from outside.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.portal;

import org.jspecify.annotations.NullMarked;
