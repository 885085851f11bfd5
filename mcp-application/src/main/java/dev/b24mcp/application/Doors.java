package dev.b24mcp.application;

/**
 * The ways into one server.
 *
 * @param mcp for transports of the protocol
 * @param plain for callers that do not speak it
 */
public record Doors(McpEndpoint mcp, PlainApi plain) {}
