/** The program as its users meet it: real processes, real sockets and streams, a client that nobody here wrote. */
@NullMarked
package dev.b24mcp.bootstrap.e2e;

import org.jspecify.annotations.NullMarked;
