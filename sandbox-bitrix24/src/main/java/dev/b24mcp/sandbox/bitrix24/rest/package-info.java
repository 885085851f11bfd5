/**
 * The wire format of Bitrix24's REST API: parameters in, envelopes and errors out.
 *
 * <p>Reads query strings and forms with PHP brackets and JSON bodies into one tree of maps, lists and scalars, and writes
 * answers the way PHP would serialise them. Pure functions of bytes and values: no web server, no tables, no clock of its
 * own. May depend on Jackson only.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.rest;

import org.jspecify.annotations.NullMarked;
