/**
 * What an operator wants to know of a portal: whose the credential is, what it may do, what the portal's clock says. Start
 * reading at {@link dev.b24mcp.adapter.bitrix24.checkup.Checkup}. May depend on {@code access}, {@code entity} and
 * {@code rest}.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.checkup;

import org.jspecify.annotations.NullMarked;
