/**
 * The CRM as this product sees it: entities, queries, pages of records, failures, and {@link dev.b24mcp.domain.crm.CrmGateway}, the port that a
 * provider implements.
 *
 * <p>The words are vendor-neutral. A provider says what its entities and fields are called through
 * {@link dev.b24mcp.domain.crm.ProviderDescription}. Start reading at {@link dev.b24mcp.domain.crm.CrmGateway}. Depends on
 * {@code call}.
 */
@NullMarked
package dev.b24mcp.domain.crm;

import org.jspecify.annotations.NullMarked;
