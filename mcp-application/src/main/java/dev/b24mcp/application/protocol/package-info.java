/**
 * MCP on the wire: JSON-RPC messages, the choice of a protocol era, and {@link dev.b24mcp.application.protocol.Engine}, which
 * one era implements. The era of a message is decided once, by
 * {@link dev.b24mcp.application.protocol.EraClassifier}; nothing else asks for a version. Knows no tool and no resource.
 */
@NullMarked
package dev.b24mcp.application.protocol;

import org.jspecify.annotations.NullMarked;
