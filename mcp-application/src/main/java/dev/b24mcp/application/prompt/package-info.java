/**
 * The prompts of the server and their catalog. Each prompt is a {@link dev.b24mcp.application.prompt.Recipe}: its arguments
 * and what to put into its text; the texts themselves come from {@link dev.b24mcp.domain.text.Texts}. Depends on
 * {@code dictionary}, {@code record} and {@code json}; knows no protocol.
 */
@NullMarked
package dev.b24mcp.application.prompt;

import org.jspecify.annotations.NullMarked;
