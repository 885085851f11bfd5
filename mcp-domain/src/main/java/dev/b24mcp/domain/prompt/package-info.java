/**
 * Ready-made requests that a user can pick and send to the model: {@link dev.b24mcp.domain.prompt.Prompt}. Depends on
 * {@code call}, {@code completion} and {@code content}.
 */
@NullMarked
package dev.b24mcp.domain.prompt;

import org.jspecify.annotations.NullMarked;
