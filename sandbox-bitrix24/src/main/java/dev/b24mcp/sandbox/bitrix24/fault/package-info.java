/**
 * What can go wrong on purpose: faults, how often they strike, and the words they are ordered by.
 *
 * <p>A fault belongs to one of three seams (before the call is handled, on what the method answered, on the way back) and
 * says what happens there; the sandbox's front does it. Depends on the wire format only; knows neither the web server nor
 * the methods.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.fault;

import org.jspecify.annotations.NullMarked;
