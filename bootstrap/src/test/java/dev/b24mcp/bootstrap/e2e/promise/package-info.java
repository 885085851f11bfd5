/** What the project promises, a class for each line of the promise: a real process, real sockets, the sandbox as the portal. */
@NullMarked
package dev.b24mcp.bootstrap.e2e.promise;

import org.jspecify.annotations.NullMarked;
