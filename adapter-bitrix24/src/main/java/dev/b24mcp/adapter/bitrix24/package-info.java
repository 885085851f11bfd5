/**
 * The CRM port spoken to Bitrix24: {@link dev.b24mcp.adapter.bitrix24.Bitrix24Gateway}.
 *
 * <p>Everything that is Bitrix24's own is in here: method and field names, paging by fifty, error codes, the secret in the
 * address. Packages: {@code access} for addresses and credentials, {@code access.oauth} for
 * tokens that expire, {@code rest} for one call, {@code entity} for what each
 * kind of record is called and how it is listed, {@code field} for where the descriptions of its fields come from,
 * {@code dictionary} for where each dictionary comes from, {@code checkup} for what an operator wants to know. May depend on the domain.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24;

import org.jspecify.annotations.NullMarked;
