/**
 * The REST methods, one class per family, and the table that finds them by name.
 *
 * <p>Each family adds its own methods and speaks its own dialect of parameters, values and errors; what they share is the
 * query engine and who is calling. Depends on the wire format, queries, tables, items, events and the sample data, and of
 * the portal's door on the caller and their scopes; knows neither the web server nor credentials.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.method;

import org.jspecify.annotations.NullMarked;
