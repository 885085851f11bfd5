/**
 * How MCP clients are told of this server: what each wants to read and in which file. Starts at
 * {@link dev.b24mcp.bootstrap.client.McpClient}. Depends on
 * {@code file} and {@code speech} only.
 */
@NullMarked
package dev.b24mcp.bootstrap.client;

import org.jspecify.annotations.NullMarked;
