/** Tests of what a person at a shell asks and sees. */
@NullMarked
package dev.b24mcp.bootstrap.call;

import org.jspecify.annotations.NullMarked;
