/** What clients want to hear of when it changes: {@link dev.b24mcp.domain.change.Changes}. Depends on no other package. */
@NullMarked
package dev.b24mcp.domain.change;

import org.jspecify.annotations.NullMarked;
