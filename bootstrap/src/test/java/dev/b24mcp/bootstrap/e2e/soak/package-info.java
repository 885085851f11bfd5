/** The whole product before a portal that fails all the time, for minutes instead of seconds. Not part of the usual tests. */
@NullMarked
package dev.b24mcp.bootstrap.e2e.soak;

import org.jspecify.annotations.NullMarked;
