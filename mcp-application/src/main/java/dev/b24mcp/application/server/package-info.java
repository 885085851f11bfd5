/** Puts the protocol together around what is served: {@link dev.b24mcp.application.server.McpServers}. */
@NullMarked
package dev.b24mcp.application.server;

import org.jspecify.annotations.NullMarked;
