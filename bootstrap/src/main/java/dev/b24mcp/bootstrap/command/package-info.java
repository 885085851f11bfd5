/**
 * The command line, one class a command. Commands read settings, start adapters and talk to the person at the terminal; they
 * decide nothing else. The only place in the product that knows the sandbox.
 */
@NullMarked
package dev.b24mcp.bootstrap.command;

import org.jspecify.annotations.NullMarked;
