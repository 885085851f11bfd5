/** What the command line says, and in which language. */
@NullMarked
package dev.b24mcp.bootstrap.speech;

import org.jspecify.annotations.NullMarked;
