/**
 * What a model can read by address: {@link dev.b24mcp.domain.resource.Resource} and
 * {@link dev.b24mcp.domain.resource.ResourceTemplate}. Depends on {@code call}, {@code completion} and {@code content}.
 */
@NullMarked
package dev.b24mcp.domain.resource;

import org.jspecify.annotations.NullMarked;
