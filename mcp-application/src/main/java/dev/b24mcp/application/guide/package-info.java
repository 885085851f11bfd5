/**
 * What is told of the use of this server: the {@link dev.b24mcp.application.guide.Welcome}, and how to ask for leads: typical
 * questions with payloads that work when they are sent as they are, shown as a resource and in the answer to {@code initialize}.
 * Depends on the domain, on {@code record} and on {@code dictionary}.
 */
@NullMarked
package dev.b24mcp.application.guide;

import org.jspecify.annotations.NullMarked;
