/**
 * Filter, sort, select and page: what every list method of the portal does with a table.
 *
 * <p>Follows MySQL's and the portal's habits, the inconvenient ones included: unknown fields are ignored, texts compare
 * without regard to case, an empty value means "empty". Depends on tables and on the parameters' tree; knows no method.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.query;

import org.jspecify.annotations.NullMarked;
