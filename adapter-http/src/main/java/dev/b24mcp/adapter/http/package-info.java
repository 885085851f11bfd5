/**
 * MCP over HTTP, on Helidon with a virtual thread for each connection: Streamable HTTP, the HTTP+SSE transport of 2024-11-05 and
 * WebSocket.
 *
 * <p>Knows the door of the application, {@link dev.b24mcp.application.McpEndpoint}, and no other part of it; no other module
 * knows Helidon. Start reading at {@link dev.b24mcp.adapter.http.HttpAdapter}.
 */
@NullMarked
package dev.b24mcp.adapter.http;

import org.jspecify.annotations.NullMarked;
