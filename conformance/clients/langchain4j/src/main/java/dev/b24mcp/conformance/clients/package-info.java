/**
 * Java libraries as clients of the product, each a {@link dev.b24mcp.conformance.clients.Peer}. Sees the product only from
 * outside.
 */
@NullMarked
package dev.b24mcp.conformance.clients;

import org.jspecify.annotations.NullMarked;
