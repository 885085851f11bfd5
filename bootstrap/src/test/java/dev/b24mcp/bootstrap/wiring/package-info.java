/** The parts of the composition that have something to say by themselves. */
@NullMarked
package dev.b24mcp.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
