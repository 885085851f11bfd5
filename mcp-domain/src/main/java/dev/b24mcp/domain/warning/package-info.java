/**
 * Rules that look at a query before it is sent and say what the caller should know.
 * {@link dev.b24mcp.domain.warning.WarningRule} is the port; each rule is a pure function. May depend on {@code crm},
 * {@code date} and {@code wording}.
 */
@NullMarked
package dev.b24mcp.domain.warning;

import org.jspecify.annotations.NullMarked;
