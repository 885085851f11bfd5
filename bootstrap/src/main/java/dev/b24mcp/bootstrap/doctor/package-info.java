/**
 * Finds what keeps the server from working, and says what to do about it: {@link dev.b24mcp.bootstrap.doctor.Doctor}.
 *
 * <p>Each check looks at one thing and gives a {@link dev.b24mcp.bootstrap.doctor.Result}; what is said to people is in the
 * phrases of the topic {@code doctor}. May depend on {@code settings}, {@code speech}, {@code client}, {@code training}
 * and {@code wiring}.
 */
@NullMarked
package dev.b24mcp.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
