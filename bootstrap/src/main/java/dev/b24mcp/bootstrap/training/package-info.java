/**
 * Training runs that make the AOT caches: a session of a real client with a process of this program, so that what it loads
 * and compiles is known to the JVM before the next start. Then a look at whether Java can use them. Depends on no other package
 * of the project.
 */
@NullMarked
package dev.b24mcp.bootstrap.training;

import org.jspecify.annotations.NullMarked;
