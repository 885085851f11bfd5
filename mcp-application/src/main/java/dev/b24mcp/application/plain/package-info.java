/**
 * Tools and resources for callers that do not speak JSON-RPC, as the original server offered them. Uses the methods of
 * {@code protocol.method}, so that a call means the same here and there.
 */
@NullMarked
package dev.b24mcp.application.plain;

import org.jspecify.annotations.NullMarked;
