/**
 * Where everything is put together, with plain {@code new}: {@link dev.b24mcp.bootstrap.Wiring} shows the whole composition,
 * {@link dev.b24mcp.bootstrap.CrmProviders} lists the providers.
 *
 * <p>The only module that knows all others. Nothing depends on it.
 */
@NullMarked
package dev.b24mcp.bootstrap;

import org.jspecify.annotations.NullMarked;
