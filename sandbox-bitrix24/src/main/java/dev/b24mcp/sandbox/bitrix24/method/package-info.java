/**
 * The REST methods, one class per family, and the table that finds them by name.
 *
 * <p>Each family speaks its own dialect of parameters, values and errors; what they share is the query engine. Depends on
 * the wire format, queries, tables and the sample data; knows neither the web server nor credentials.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.method;

import org.jspecify.annotations.NullMarked;
