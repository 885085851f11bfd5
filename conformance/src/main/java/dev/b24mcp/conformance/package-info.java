/**
 * What the official MCP conformance suite wants to call, read and ask for, written once against the domain's ports for both
 * eras of the protocol. Never part of the program. Start reading at {@link dev.b24mcp.conformance.FixtureCatalog}. Depends on
 * the domain and on the application's JSON.
 */
@NullMarked
package dev.b24mcp.conformance;

import org.jspecify.annotations.NullMarked;
