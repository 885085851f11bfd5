/** What is said to a model or shown to a person, piece by piece: {@link dev.b24mcp.domain.content.Content}. Depends on no other package. */
@NullMarked
package dev.b24mcp.domain.content;

import org.jspecify.annotations.NullMarked;
