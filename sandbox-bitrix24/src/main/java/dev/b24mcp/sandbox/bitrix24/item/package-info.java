/**
 * The universal family's view of the tables: camelCase names, typed values, and the rules a record obeys when it is
 * written.
 *
 * <p>The same rows serve the classic family. Depends on queries, tables, the wire format, the
 * dictionaries and who is calling; knows no method.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.item;

import org.jspecify.annotations.NullMarked;
