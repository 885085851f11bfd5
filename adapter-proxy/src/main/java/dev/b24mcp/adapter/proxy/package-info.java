/**
 * An MCP server elsewhere, reached over Streamable HTTP and offered as a {@link dev.b24mcp.application.Connector}: whatever
 * comes over the connection goes to the server as it is, and whatever the server says comes back as it is.
 *
 * <p>Knows the door of the application and no other part of it; looks into messages only for what the transport has to know.
 * Start reading at {@link dev.b24mcp.adapter.proxy.RemoteServer}.
 */
@NullMarked
package dev.b24mcp.adapter.proxy;

import org.jspecify.annotations.NullMarked;
