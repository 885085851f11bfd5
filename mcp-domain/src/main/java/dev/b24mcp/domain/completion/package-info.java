/** Proposals for a value that a user is typing: {@link dev.b24mcp.domain.completion.Completion}. Depends on {@code call}. */
@NullMarked
package dev.b24mcp.domain.completion;

import org.jspecify.annotations.NullMarked;
