/**
 * The resources. {@link dev.b24mcp.application.resource.ResourceCatalog} lists them. Like tools, they know nothing of the protocol.
 */
@NullMarked
package dev.b24mcp.application.resource;

import org.jspecify.annotations.NullMarked;
