/**
 * What is made by whoever first wants it, so that a client that only greets the server does not wait for it. Depends on no other
 * package of the project.
 */
@NullMarked
package dev.b24mcp.application.lazy;

import org.jspecify.annotations.NullMarked;
