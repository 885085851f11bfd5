/**
 * The door that every transport comes in by: {@link dev.b24mcp.application.McpEndpoint} takes messages as bytes and gives
 * messages as bytes, so no two transports can parse, answer or fail differently.
 *
 * <p>Inbound adapters see the types of this package and no other package of the application. Start reading at
 * {@link dev.b24mcp.application.protocol.McpServer}.
 */
@NullMarked
package dev.b24mcp.application;

import org.jspecify.annotations.NullMarked;
