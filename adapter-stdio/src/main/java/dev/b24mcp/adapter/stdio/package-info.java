/**
 * MCP over standard input and output: one JSON-RPC message a line, UTF-8, nothing else on the output.
 *
 * <p>Knows the door of the application, {@link dev.b24mcp.application.Connector}, and no other part of it. Start reading at
 * {@link dev.b24mcp.adapter.stdio.StdioAdapter}.
 */
@NullMarked
package dev.b24mcp.adapter.stdio;

import org.jspecify.annotations.NullMarked;
