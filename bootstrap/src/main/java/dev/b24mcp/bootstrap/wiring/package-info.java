/**
 * Where everything is put together, with plain {@code new}: {@link dev.b24mcp.bootstrap.wiring.Wiring} shows the whole
 * composition, {@link dev.b24mcp.bootstrap.wiring.CrmProviders} lists the providers, each a {@link dev.b24mcp.bootstrap.wiring.Provider}.
 *
 * <p>Knows every module but the transports and the sandbox, which the commands start.
 */
@NullMarked
package dev.b24mcp.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
