/**
 * The program. {@link dev.b24mcp.bootstrap.Main} starts here; {@code command} is its command line, {@code settings} what an
 * operator can set, {@code wiring} the composition. The only module that knows all others; nothing depends on it.
 */
@NullMarked
package dev.b24mcp.bootstrap;

import org.jspecify.annotations.NullMarked;
