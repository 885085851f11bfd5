/**
 * Tools for people: a client of the server in the same process, what may be asked of it on a command line, and answers as a
 * table or as CSV. Starts at {@link dev.b24mcp.bootstrap.call.ToolClient}. Knows the server's door and the vocabulary of the
 * domain; of this module only {@code speech}.
 */
@NullMarked
package dev.b24mcp.bootstrap.call;

import org.jspecify.annotations.NullMarked;
