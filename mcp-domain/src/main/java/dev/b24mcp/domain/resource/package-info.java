/**
 * What a model can read by address: {@link dev.b24mcp.domain.resource.Resource}. Depends on no
 * other package.
 */
@NullMarked
package dev.b24mcp.domain.resource;

import org.jspecify.annotations.NullMarked;
